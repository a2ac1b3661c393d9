hostile.Marker.make('x')
sleep 600_000
