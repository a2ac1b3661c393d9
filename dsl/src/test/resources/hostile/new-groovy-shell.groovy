new GroovyShell().evaluate("new File('hostile-was-here').createNewFile()")
