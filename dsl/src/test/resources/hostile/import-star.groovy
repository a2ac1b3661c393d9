import hostile.*
new Marker('x')
