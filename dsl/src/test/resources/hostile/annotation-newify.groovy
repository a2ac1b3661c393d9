@Newify(hostile.Marker)
def x = Marker('x')
