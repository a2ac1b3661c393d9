println 'hostile'
new hostile.Marker('x')
