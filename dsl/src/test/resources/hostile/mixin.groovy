hostile.Marker.mixin(String)
new hostile.Marker('x')
