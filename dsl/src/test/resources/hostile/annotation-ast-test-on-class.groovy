@groovy.transform.ASTTest(value = { new File('hostile-was-here').createNewFile() })
class Evil { }
