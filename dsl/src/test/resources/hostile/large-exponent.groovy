def n = 1e999999999
n = n + 1
