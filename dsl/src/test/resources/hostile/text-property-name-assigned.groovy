def m = [:]
m."${hostile.Marker.make('x')}" = 1
