def r = { new hostile.Marker('x') } as Runnable
r.run()
