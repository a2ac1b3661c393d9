def type = ''.&getClass
new hostile.Marker("${type()}")
