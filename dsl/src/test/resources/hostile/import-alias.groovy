import hostile.Marker as Harmless
new Harmless('x')
