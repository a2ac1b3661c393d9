'x' in hostile.Marker
hostile.Marker.make('x')
