def make = hostile.Marker::make
make('x')
