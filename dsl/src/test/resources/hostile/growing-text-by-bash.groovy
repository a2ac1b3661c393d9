def t = 'x' * 1000000
for (i in 1..100000) { bash(t) }
