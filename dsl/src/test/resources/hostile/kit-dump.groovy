hostile.Marker.make('x').dump()
