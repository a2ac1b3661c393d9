class Evil { { new hostile.Marker('x') } }
new Evil()
