Stream.iterate(1) { it }.count()
