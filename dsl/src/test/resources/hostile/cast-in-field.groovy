class Evil { hostile.Marker m = ['x'] }
new Evil()
