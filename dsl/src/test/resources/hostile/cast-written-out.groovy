def m = (hostile.Marker) ['x']
