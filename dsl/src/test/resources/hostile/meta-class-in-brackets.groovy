def s = ''
s['metaClass'].getTheClass().forName('hostile.Marker').newInstance()
