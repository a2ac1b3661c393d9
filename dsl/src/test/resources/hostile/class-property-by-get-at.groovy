''.getAt('class').forName('hostile.Marker').newInstance()
