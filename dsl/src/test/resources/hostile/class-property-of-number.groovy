1.class.forName('hostile.Marker').newInstance()
