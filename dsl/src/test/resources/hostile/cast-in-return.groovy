hostile.Marker f() { ['x'] }
f()
