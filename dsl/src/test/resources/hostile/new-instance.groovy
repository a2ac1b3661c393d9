''.class.forName('hostile.Marker').newInstance()
