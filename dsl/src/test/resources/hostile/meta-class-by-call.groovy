[a: 1].getMetaClass().invokeMethod([a: 1], 'getClass', null)
new hostile.Marker('x')
