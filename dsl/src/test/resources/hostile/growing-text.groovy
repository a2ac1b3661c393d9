def t = 'x'
for (i in 1..64) { t = t + t }
