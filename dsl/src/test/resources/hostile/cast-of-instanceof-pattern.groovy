def x = ['x']
if (!(x instanceof String s)) { new hostile.Marker('x') }
