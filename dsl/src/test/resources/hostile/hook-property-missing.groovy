def propertyMissing(name) { new hostile.Marker(name) }
anything
