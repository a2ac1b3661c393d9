def n = 1.5
for (i in 1..64) { n = n * n }
