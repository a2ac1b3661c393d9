import groovy.transform.*
@AnnotationCollector([ASTTest])
@interface Quiet { }
@Quiet(value = { new File('hostile-was-here').createNewFile() })
def x = 1
