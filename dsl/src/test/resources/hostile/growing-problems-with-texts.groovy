(1..100000).each { blueprint."x" }
