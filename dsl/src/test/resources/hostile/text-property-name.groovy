def name = 'class'
''."$name".forName('hostile.Marker').newInstance()
