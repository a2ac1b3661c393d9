def f(hostile.Marker m = ['x']) { }
f()
