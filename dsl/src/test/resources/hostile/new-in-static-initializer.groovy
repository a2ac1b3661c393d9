class Evil { static { new hostile.Marker('x') } }
new Evil()
