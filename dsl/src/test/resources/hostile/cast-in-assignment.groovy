hostile.Marker m
m = ['x']
