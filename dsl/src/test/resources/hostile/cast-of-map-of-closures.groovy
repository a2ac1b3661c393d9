def r = [run: { new hostile.Marker('x') }] as Runnable
r.run()
