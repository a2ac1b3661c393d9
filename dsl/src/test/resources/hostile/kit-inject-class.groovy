[1].inject(hostile.Marker) { type, x -> type.make('x') }
