hostile.Marker f() { return ['x'] }
f()
