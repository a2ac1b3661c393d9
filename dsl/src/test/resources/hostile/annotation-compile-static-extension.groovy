@groovy.transform.CompileStatic(extensions = ['hostile-extension.groovy'])
def f() { }
