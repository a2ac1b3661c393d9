hostile.Marker.make('x').@binding = null
