[''].each { it.class.forName('hostile.Marker').newInstance() }
