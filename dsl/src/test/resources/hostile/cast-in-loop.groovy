for (hostile.Marker m in [['x']]) { }
