hostile.Marker m = ['x']
