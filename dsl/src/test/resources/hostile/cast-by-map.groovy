hostile.Marker m = [name: 'x']
