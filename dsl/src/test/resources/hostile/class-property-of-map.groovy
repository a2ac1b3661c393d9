[:].getClass().forName('hostile.Marker').newInstance()
