@groovy.lang.Category(String)
class Evil { def harm() { new hostile.Marker('x') } }
use(Evil) { ''.harm() }
