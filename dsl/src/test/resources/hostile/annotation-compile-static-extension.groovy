@groovy.transform.CompileStatic(extensions = ['hostile.Marker'])
def f() { }
