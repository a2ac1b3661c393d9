def x = "${ w -> hostile.Marker.make('x') }".toString()
