use(Object) { new hostile.Marker('x') }
