@groovy.transform.BaseScript hostile.Marker base
