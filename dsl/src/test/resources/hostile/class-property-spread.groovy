['']*.class.each { it.forName('hostile.Marker').newInstance() }
