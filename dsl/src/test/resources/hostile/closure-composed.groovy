def c = { x -> x.execute() } << { 'touch hostile-was-here' }
c()
