[hostile.Marker.make('x')]*.@binding
