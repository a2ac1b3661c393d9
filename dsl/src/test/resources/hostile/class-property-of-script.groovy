this.class.forName('hostile.Marker').newInstance()
