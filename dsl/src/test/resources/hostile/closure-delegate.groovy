def c = { -> delegate.class.forName('hostile.Marker').newInstance() }
c()
