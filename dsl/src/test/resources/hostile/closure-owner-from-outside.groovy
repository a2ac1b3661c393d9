def c = { }
c.owner.class.forName('hostile.Marker').newInstance()
