new ObjectInputStream(new ByteArrayInputStream(hostile.Marker.bytes())).readObject()
