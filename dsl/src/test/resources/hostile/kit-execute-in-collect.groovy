['touch hostile-was-here'].collect { it.execute() }
