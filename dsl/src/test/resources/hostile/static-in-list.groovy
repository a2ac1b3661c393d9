[Runtime].each { it.runtime.exec('touch hostile-was-here') }
