def n = 1e-999999999
n = n + 1
