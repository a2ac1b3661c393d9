def l = (1..1000).collect { 'x' * 1000 }
for (i in 1..9) { l = [l.join(l.join(''))] + l }
