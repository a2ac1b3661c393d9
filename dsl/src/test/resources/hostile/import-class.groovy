import hostile.Marker
new Marker('x')
