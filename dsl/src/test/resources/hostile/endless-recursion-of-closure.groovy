def c
c = { c() }
c()
