hostile.Marker.make('x')
Thread.sleep(600_000)
