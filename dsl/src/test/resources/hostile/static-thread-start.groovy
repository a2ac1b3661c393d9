Thread.start { new hostile.Marker('x') }.join()
