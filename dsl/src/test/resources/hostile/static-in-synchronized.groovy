synchronized (hostile.Marker.make('x')) { }
