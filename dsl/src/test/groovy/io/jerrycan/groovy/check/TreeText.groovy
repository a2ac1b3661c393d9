package io.jerrycan.groovy.check

import groovy.transform.CompileStatic
import java.lang.reflect.Modifier
import org.codehaus.groovy.ast.ASTNode
import org.codehaus.groovy.ast.ClassNode
import org.codehaus.groovy.ast.ModuleNode
import org.codehaus.groovy.ast.expr.TupleExpression
import org.codehaus.groovy.syntax.Token

/** All of a tree that a script means, with where each part begins, as text to compare. */
@CompileStatic
class TreeText {
    /** What only later phases fill, or says where a part ends. */
    private static final Set<String> LEFT_OUT = ['lineNumber', 'columnNumber', 'lastLineNumber', 'lastColumnNumber', 'metaDataMap', 'accessedVariable', 'variableScope',
                                                 'declaringClass', 'closureSharedVariable', 'genericsType', 'nodeMetaData'] as Set

    static String of(ModuleNode module) {
        def text = new StringBuilder()
        add(text, '', module.statementBlock)
        module.methods.each {
            text << it.name << '\n'
            add(text, ' ', it.parameters as List)
            add(text, ' ', it.code)
        }
        return text
    }

    private static void add(StringBuilder text, String indent, Object value) {
        if (value instanceof ClassNode) {
            text << indent << ((ClassNode) value).name << '\n'
        } else if (value instanceof Token) {
            text << indent << ((Token) value).text << '\n'
        } else if (value instanceof ASTNode) {
            def node = (ASTNode) value
            // Arguments as a whole begin with their parenthesis, if they have one.
            def pos = node instanceof TupleExpression ? '' : " $node.lineNumber:$node.columnNumber"
            text << indent << node.class.simpleName << pos << '\n'
            parts(node.class).each { add(text, indent + ' ', it.get(node)) }
        } else if (value instanceof Collection) {
            ((Collection) value).each { add(text, indent + ' ', it) }
        } else if (value instanceof Object[]) {
            ((Object[]) value).each { add(text, indent + ' ', it) }
        } else if (value instanceof CharSequence || value instanceof Number || value instanceof Boolean) {
            text << indent << value << '\n'
        }
    }

    private static List<java.lang.reflect.Field> parts(Class<?> type) {
        def fields = type == ASTNode || type == Object ? [] : parts(type.superclass)
        fields += type.declaredFields.findAll { !Modifier.isStatic(it.modifiers) && !(it.name in LEFT_OUT) }.each { it.accessible = true }
        return fields as List<java.lang.reflect.Field>
    }
}
