def total = 0
for (i in 1..100000) {
    for (j in 1..100000) {
        total += 1
    }
}
