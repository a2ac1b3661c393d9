def r = Runtime
r.runtime.exec('touch hostile-was-here')
