class Evil { hostile.Marker m }
def e = new Evil()
e.m = ['x']
