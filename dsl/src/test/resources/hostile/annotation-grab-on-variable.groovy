@Grab(group = 'org.example', module = 'evil', version = '1.0')
def x = 1
