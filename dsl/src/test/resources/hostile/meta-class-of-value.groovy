def s = ''
s.metaClass.harm = { -> new hostile.Marker('x') }
s.harm()
