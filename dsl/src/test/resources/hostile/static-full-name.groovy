java.lang.Runtime.getRuntime().exec('touch hostile-was-here')
