Eval.me("new File('hostile-was-here').createNewFile()")
