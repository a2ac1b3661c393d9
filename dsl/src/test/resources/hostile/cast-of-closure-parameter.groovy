[new hostile.Marker('x')].each { hostile.Marker m -> }
