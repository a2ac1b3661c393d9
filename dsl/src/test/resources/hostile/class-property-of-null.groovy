null.class.forName('hostile.Marker').newInstance()
