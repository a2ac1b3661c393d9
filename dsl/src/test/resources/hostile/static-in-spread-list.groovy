def l = [*hostile.Marker.asList()]
