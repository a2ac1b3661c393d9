Class.forName('hostile.Marker').newInstance()
