import static hostile.Marker.make as blueprint
blueprint('x')
