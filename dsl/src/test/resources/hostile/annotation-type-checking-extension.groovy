@groovy.transform.TypeChecked(extensions = 'hostile-extension.groovy')
def f() { }
