def text = ('/etc/passwd' as File).text
new hostile.Marker(text)
