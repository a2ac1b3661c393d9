import groovy.transform.ASTTest as Harmless
@Harmless(value = { new File('hostile-was-here').createNewFile() })
def x = 1
