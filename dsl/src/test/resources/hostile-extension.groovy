// Named by scripts as an extension of the type checker: it acts while they are compiled.
new File('hostile-was-here').createNewFile()
