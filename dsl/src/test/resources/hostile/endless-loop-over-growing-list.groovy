def l = [1]
for (x in l) { l << x }
l.each { l << it }
