@groovy.transform.SourceURI
def where
new hostile.Marker("$where")
