def f(x = hostile.Marker.make('x')) { }
f()
