invokeMethod('evaluate', "new hostile.Marker('x')")
