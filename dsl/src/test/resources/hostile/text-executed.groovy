def x = 'here'
"touch hostile-was-$x".execute()
