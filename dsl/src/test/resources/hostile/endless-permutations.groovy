(1..20).permutations()
