@groovy.transform.Memoized
def f() { new hostile.Marker('x') }
f()
