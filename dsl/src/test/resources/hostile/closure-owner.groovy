def c = { -> owner.class.forName('hostile.Marker').newInstance() }
c()
