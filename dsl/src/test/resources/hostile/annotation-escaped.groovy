\u0040groovy.transform.ASTTest(value = { new File('hostile-was-here').createNewFile() })
def x = 1
