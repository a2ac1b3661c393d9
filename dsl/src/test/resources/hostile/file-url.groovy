file('http://localhost:55555/')
new hostile.Marker('x')
