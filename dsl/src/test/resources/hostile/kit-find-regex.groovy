('a' =~ /a/).each { hostile.Marker.make('x') }
