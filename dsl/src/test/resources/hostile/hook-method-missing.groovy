def methodMissing(String name, args) { new hostile.Marker(name) }
anything(1)
