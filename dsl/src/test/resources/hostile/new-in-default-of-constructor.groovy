class Evil { Evil(x = new hostile.Marker('x')) { } }
new Evil()
