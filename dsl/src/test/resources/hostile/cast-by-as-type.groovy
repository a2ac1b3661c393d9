def m = ['x'].asType(hostile.Marker)
