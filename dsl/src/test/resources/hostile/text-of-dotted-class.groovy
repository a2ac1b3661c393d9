def x = "$hostile.Marker"
hostile.Marker.make('x')
