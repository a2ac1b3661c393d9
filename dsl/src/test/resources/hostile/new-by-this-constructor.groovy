class Evil { Evil() { this('x') }
    Evil(x) { new hostile.Marker(x) } }
new Evil()
