def m = [(hostile.Marker.make('x')): 1]
