file('link-to-outside/secret.txt')
new hostile.Marker('x')
