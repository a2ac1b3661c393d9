def c = { x -> x.execute() }.memoize()
c('touch hostile-was-here')
