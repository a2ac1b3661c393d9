new hostile.Marker(name: 'x')
