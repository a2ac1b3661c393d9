hostile.Marker[] all = [['x']]
