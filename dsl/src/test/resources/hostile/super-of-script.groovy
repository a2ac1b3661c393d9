super.getClass().forName('hostile.Marker').newInstance()
