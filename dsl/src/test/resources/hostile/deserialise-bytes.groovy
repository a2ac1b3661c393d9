def bytes = hostile.Marker.text().decodeBase64()
new ByteArrayInputStream(bytes).newObjectInputStream().readObject()
