''.properties['class'].forName('hostile.Marker').newInstance()
