try { hostile.Marker.make('x') } finally { System.exit(1) }
