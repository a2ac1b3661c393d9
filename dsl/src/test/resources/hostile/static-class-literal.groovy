hostile.Marker.class.newInstance()
