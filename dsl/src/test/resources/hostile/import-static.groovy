import static hostile.Marker.make
make('x')
