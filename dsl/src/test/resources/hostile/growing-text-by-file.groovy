def t = []
for (i in 1..100000) { t << file('large.txt') }
