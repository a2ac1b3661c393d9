new File('hostile-was-here').withWriter { it << 'x' }
