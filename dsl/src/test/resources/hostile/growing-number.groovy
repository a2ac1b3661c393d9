def n = 10g
for (i in 1..64) { n = n * n }
