['x'].collect(hostile.Marker.&make)
