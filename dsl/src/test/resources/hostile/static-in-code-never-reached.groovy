if (false) { hostile.Marker.make('x') }
@groovy.transform.ASTTest(value = { hostile.Marker.make('x') })
def x
