def r = statefulSet.name
for (i in 1..64) { r = r.or(r) }
