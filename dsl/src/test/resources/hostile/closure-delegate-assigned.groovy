def c = { -> execute() }
c.delegate = 'touch hostile-was-here'
c()
