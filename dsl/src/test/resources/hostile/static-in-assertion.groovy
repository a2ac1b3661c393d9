assert hostile.Marker.make('x')
