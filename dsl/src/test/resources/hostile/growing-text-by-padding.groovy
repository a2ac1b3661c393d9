def t = 'x'.padLeft(2000000000)
