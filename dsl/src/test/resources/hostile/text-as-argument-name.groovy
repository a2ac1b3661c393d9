blueprint("${hostile.Marker.make('x')}") { }
