'x'."${hostile.Marker.make('size')}"()
