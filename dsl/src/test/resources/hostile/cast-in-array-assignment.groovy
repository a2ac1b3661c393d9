def all = new hostile.Marker[1]
all[0] = ['x'] as hostile.Marker
