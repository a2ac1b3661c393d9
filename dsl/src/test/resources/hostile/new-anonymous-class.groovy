new Object() { { new hostile.Marker('x') } }
