def name = 'execute'
'touch hostile-was-here'."$name"()
