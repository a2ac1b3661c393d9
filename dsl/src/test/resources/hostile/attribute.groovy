def s = 'x'
s.@value
new hostile.Marker('x')
