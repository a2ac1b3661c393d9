def m = [:]
m.m = m
blueprint('a', labels: m) { }
