class Evil extends hostile.Marker { Evil() { super('x') } }
new Evil()
