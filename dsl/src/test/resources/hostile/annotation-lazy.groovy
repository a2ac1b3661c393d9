class Evil { @Lazy def x = new hostile.Marker('x') }
new Evil().x
