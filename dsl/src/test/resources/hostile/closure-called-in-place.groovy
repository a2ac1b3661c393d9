{ -> new hostile.Marker('x') }()
