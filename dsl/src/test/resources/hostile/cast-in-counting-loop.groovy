for (hostile.Marker m = ['x']; m == null; ) { }
