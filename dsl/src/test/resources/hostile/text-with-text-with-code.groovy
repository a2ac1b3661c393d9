def x = "${"${hostile.Marker.make('x')}"}"
