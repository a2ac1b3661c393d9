throw hostile.Marker.make('x')
