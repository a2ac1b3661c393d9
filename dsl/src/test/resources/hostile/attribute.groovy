def m = hostile.Marker.make('x')
m.@binding
