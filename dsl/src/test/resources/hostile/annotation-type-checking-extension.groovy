@groovy.transform.TypeChecked(extensions = 'hostile.Marker')
def f() { }
