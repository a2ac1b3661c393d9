def (hostile.Marker m, x) = [['x'], 1]
