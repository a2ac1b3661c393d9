for (@groovy.transform.ASTTest(value = { new File('hostile-was-here').createNewFile() }) x in [1]) { }
