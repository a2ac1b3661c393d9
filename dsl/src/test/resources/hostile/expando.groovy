def e = new Expando(harm: { new hostile.Marker('x') })
e.harm()
