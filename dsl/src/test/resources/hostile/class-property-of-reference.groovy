statefulSet.class.forName('hostile.Marker').newInstance()
