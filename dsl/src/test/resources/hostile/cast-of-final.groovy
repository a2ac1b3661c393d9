final hostile.Marker m = ['x']
