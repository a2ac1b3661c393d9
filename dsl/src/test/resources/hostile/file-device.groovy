file('/dev/zero')
new hostile.Marker('x')
