interface Evil { def X = new hostile.Marker('x') }
Evil.X
