def xml = '<java class="java.beans.XMLDecoder"><object class="hostile.Marker"/></java>'
new java.beans.XMLDecoder(new ByteArrayInputStream(xml.bytes), null, null, hostile.Marker.classLoader).readObject()
