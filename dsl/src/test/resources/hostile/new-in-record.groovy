record Evil(int a) { Evil { new hostile.Marker('x') } }
new Evil(1)
