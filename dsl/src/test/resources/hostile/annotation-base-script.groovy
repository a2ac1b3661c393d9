@groovy.transform.BaseScript(hostile.Marker)
def x
