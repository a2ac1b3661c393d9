switch (hostile.Marker.make('x')) { case 1: break }
