def p = ~/(a+)+$/
