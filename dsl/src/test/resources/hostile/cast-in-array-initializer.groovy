def all = new hostile.Marker[] { ['x'] }
