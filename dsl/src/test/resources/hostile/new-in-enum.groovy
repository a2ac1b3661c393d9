enum Evil { A; Evil() { new hostile.Marker('x') } }
Evil.A
