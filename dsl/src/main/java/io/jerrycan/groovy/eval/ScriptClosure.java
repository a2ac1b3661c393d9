package io.jerrycan.groovy.eval;

import groovy.lang.Closure;
import io.jerrycan.groovy.scope.Scope;
import java.util.Optional;
import org.codehaus.groovy.ast.Parameter;
import org.codehaus.groovy.ast.stmt.Statement;

/** A closure or function of a script, for Groovy's own methods and for libraries to call. */
final class ScriptClosure extends Closure<Object> {
    private final transient Evaluator evaluator;
    private final transient Parameter[] parameters;
    private final transient Statement body;
    private final transient Variables around;
    private transient boolean called;

    /** @param parameters null when there is only the implicit {@code it} */
    ScriptClosure(Evaluator evaluator, Parameter[] parameters, Statement body, Variables around) {
        super(null);
        this.evaluator = evaluator;
        this.parameters = parameters;
        this.body = body;
        this.around = around;
        this.maximumNumberOfParameters = parameters == null ? 1 : parameters.length;
        this.parameterTypes = new Class<?>[maximumNumberOfParameters];
        java.util.Arrays.fill(parameterTypes, Object.class);
    }

    Parameter[] parameters() {
        return parameters;
    }

    Statement body() {
        return body;
    }

    Variables around() {
        return around;
    }

    /** Whether anything called it: what is in it is checked only then. */
    boolean called() {
        return called;
    }

    /** The braces that a word put this closure into. */
    Optional<Scope> scope() {
        return getDelegate() instanceof Scope scope ? Optional.of(scope) : Optional.empty();
    }

    @Override
    public Object call() {
        return call(new Object[0]);
    }

    @Override
    public Object call(Object argument) {
        return call(new Object[] {argument});
    }

    @Override
    public Object call(Object... arguments) {
        called = true;
        return evaluator.invoke(this, arguments);
    }
}
