def t = "${statefulSet.name}"
for (i in 1..64) { t = "$t$t" }
