System.setProperty('hostile', 'x')
hostile.Marker.make('x')
