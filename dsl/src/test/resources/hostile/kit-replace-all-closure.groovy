'a'.replaceAll('a') { hostile.Marker.make('x') }
