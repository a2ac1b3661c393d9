class Outer { class Inner { private Inner() { new hostile.Marker('x') } } }
new Outer.Inner(new Outer())
