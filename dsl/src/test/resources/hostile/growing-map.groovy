def m = [:]
for (i in 1..100000) { m = m + [("k$i"): 1] }
