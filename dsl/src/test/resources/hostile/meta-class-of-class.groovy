String.metaClass.harm = { -> new hostile.Marker('x') }
''.harm()
