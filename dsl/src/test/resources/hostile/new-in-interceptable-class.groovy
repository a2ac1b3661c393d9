class Evil implements GroovyInterceptable { def invokeMethod(String n, a) { new hostile.Marker(n) } }
new Evil().x()
