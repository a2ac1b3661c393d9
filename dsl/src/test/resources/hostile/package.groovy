package hostile
new Marker('x')
