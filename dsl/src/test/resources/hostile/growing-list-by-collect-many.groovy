def l = [1, 1]
for (i in 1..64) { l = l.collectMany { l } }
