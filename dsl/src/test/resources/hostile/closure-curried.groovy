def c = { x -> x.execute() }.curry('touch hostile-was-here')
c()
