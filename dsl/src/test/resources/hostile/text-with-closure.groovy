def x = "${ -> hostile.Marker.make('x') }".toString()
