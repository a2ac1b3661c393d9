(1..3).class.forName('hostile.Marker').newInstance()
