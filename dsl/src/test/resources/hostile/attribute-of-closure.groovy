def c = { }
new hostile.Marker("${c.@owner}")
