@groovy.transform.ASTTest(value = { new File('hostile-was-here').createNewFile() })
import java.util.List
