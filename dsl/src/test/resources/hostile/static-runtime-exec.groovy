Runtime.runtime.exec('touch hostile-was-here')
