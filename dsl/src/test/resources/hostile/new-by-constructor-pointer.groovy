def make = hostile.Marker.&new
make('x')
