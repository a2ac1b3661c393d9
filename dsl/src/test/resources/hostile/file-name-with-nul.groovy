file('a\u0000b')
new hostile.Marker('x')
