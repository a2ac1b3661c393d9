package io.jerrycan.groovy.check;

import io.jerrycan.source.Mistake;
import io.jerrycan.source.NearestWord;
import io.jerrycan.source.Problem;
import io.jerrycan.source.SourcePos;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.codehaus.groovy.ast.ASTNode;
import org.codehaus.groovy.ast.AnnotatedNode;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.ImportNode;
import org.codehaus.groovy.ast.MethodNode;
import org.codehaus.groovy.ast.ModuleNode;
import org.codehaus.groovy.ast.Parameter;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;

/**
 * Checks that a script has only what the language has, in code that is never reached too. It allows by name; whatever
 * it does not know is refused with the place and, where there is one, the way to say it.
 */
public final class ClosedLanguage {
    private final String file;
    private final Set<String> libraries;
    private final Set<String> methods;
    private final Consumer<Problem> told;

    /**
     * @param libraries full names of classes that may be imported
     * @param methods names that may be called on a value
     */
    public ClosedLanguage(String file, Set<String> libraries, Set<String> methods, Consumer<Problem> told) {
        this.file = file;
        this.libraries = libraries;
        this.methods = methods;
        this.told = told;
    }

    public void check(ModuleNode module) {
        if (module.getPackage() != null) {
            refuse(module.getPackage(), "packages are not part of the language", "leave the line out");
        }
        module.getImports().forEach(this::checkImport);
        module.getStarImports().forEach(this::refuseImport);
        module.getStaticImports().values().forEach(this::refuseImport);
        module.getStaticStarImports().values().forEach(this::refuseImport);
        SyntaxCheck syntax = new SyntaxCheck(this);
        syntax.statement(module.getStatementBlock());
        for (MethodNode method : module.getMethods()) {
            checkFunction(method);
            syntax.parameters(method.getParameters());
            syntax.statement(method.getCode());
        }
        for (ClassNode type : module.getClasses()) {
            if (!type.isScriptBody()) {
                refuse(type, "classes are not part of the language", "write a closure, or put it into a library");
            }
        }
    }

    private void checkImport(ImportNode node) {
        annotations(node);
        if (!libraries.contains(node.getClassName())
                || !node.getAlias().equals(node.getType().getNameWithoutPackage())) {
            refuseImport(node);
        }
    }

    private void refuseImport(ImportNode node) {
        annotations(node);
        refuse(
                node,
                "imports are not part of the language",
                libraries.isEmpty()
                        ? "only classes that --library names can be imported, and it names none"
                        : "only classes that --library names can be imported: " + String.join(", ", libraries));
    }

    private void checkFunction(MethodNode method) {
        annotations(method);
        boolean plain = method.isPublic() && !method.isStatic() && !method.isFinal() && !method.isAbstract();
        if (!plain
                || !method.isDynamicReturnType()
                || method.getGenericsTypes() != null
                || method.getExceptions().length > 0) {
            refuse(
                    method,
                    "types and modifiers of functions are not part of the language",
                    "write def " + method.getName());
        }
    }

    void parameter(Parameter parameter) {
        annotations(parameter);
        if (!parameter.isDynamicTyped() || parameter.getType().isArray()) {
            refuse(parameter, "types are not part of the language", "write the name alone");
        }
    }

    void annotations(AnnotatedNode node) {
        node.getAnnotations()
                .forEach(annotation -> refuse(
                        annotation.getLineNumber() > 0 ? annotation : node,
                        "annotations are not part of the language",
                        "leave it out"));
    }

    String nearestMethod(String name) {
        return NearestWord.hint(name, methods, "only some methods of texts, lists, maps and numbers are");
    }

    /** What a library has is for the evaluator to say. */
    boolean mayCall(MethodCallExpression call) {
        boolean library = call.getObjectExpression() instanceof VariableExpression variable
                && libraries.stream().anyMatch(name -> name.endsWith("." + variable.getName()));
        return library || methods.contains(call.getMethodAsString());
    }

    void refuse(ASTNode node) {
        Refused refused = Refused.of(node);
        refuse(node, refused.message(), refused.hint());
    }

    void refuse(ASTNode node, String message, String hint) {
        SourcePos pos = node.getLineNumber() > 0
                ? new SourcePos(file, node.getLineNumber(), node.getColumnNumber())
                : SourcePos.startOf(file);
        told.accept(Problem.error(Mistake.NOT_IN_LANGUAGE, pos, message, hint));
    }

    /** Names of properties that lead out of the language in Groovy. */
    static final List<String> HIDDEN = List.of("class", "metaClass", "owner", "delegate", "thisObject");
}
