trait Evil { def x = new hostile.Marker('x') }
class Worse implements Evil { }
new Worse()
