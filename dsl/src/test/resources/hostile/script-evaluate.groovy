evaluate("new hostile.Marker('x')")
