({ w -> hostile.Marker.make('x') }.asWritable()).toString()
