import static hostile.Marker.*
make('x')
