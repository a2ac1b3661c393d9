def c = { -> thisObject.class.forName('hostile.Marker').newInstance() }
c()
