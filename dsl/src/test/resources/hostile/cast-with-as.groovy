def m = ['x'] as hostile.Marker
