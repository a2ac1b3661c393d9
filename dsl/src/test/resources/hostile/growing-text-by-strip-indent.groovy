def t = 'x\n' * 100000
for (i in 1..100000) { t.stripIndent() }
