def m = [x: 1]
m."${hostile.Marker.make('x').name}"++
