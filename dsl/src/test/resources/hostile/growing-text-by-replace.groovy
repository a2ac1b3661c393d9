def t = 'x' * 1000
for (i in 1..9) { t = t.replace('x', t) }
