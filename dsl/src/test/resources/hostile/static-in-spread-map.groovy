def m = [*: hostile.Marker.asMap()]
