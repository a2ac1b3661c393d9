@groovy.transform.Field
def x = new hostile.Marker('x')
