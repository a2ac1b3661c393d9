(1..100000).each { nothing(it) }
