file('../../../../../../../../etc/passwd')
new hostile.Marker('x')
