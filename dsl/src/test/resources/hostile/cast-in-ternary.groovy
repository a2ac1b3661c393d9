hostile.Marker m = true ? ['x'] : ['y']
