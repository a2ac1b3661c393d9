def f() { f() }
f()
