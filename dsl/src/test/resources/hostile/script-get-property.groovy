getProperty('class').forName('hostile.Marker').newInstance()
