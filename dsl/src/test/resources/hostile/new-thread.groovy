def t = new Thread({ new hostile.Marker('x') } as Runnable)
t.start()
t.join()
