package io.jerrycan.groovy.eval;

import groovy.lang.Closure;
import io.jerrycan.groovy.data.Fields;
import io.jerrycan.groovy.reference.Reference;
import io.jerrycan.groovy.reference.Refusal;
import io.jerrycan.groovy.reference.Structure;
import io.jerrycan.groovy.reference.Unknown;
import io.jerrycan.groovy.reference.Words;
import io.jerrycan.groovy.scope.PhaseScope;
import io.jerrycan.groovy.scope.Scope;
import io.jerrycan.groovy.scope.YamlScope;
import io.jerrycan.source.SourcePos;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.codehaus.groovy.ast.ASTNode;
import org.codehaus.groovy.ast.Parameter;
import org.codehaus.groovy.ast.expr.MethodCallExpression;

/** Evaluates calls: of closures, words, functions of a phase, libraries, and Groovy's methods on data. */
final class Calls {
    private final Evaluator evaluator;
    private final Budget budget;
    private final DataMethods dataMethods;
    private final Libraries libraries;
    private final WordBinding binding;

    Calls(Evaluator evaluator, Budget budget, Libraries libraries) {
        this.evaluator = evaluator;
        this.budget = budget;
        this.dataMethods = new DataMethods(budget);
        this.libraries = libraries;
        this.binding = new WordBinding(evaluator.session());
    }

    Object value(MethodCallExpression call, Variables variables) {
        String name = call.getMethodAsString();
        if (call.isImplicitThis()) {
            return implicit(name, call, variables);
        }
        Object receiver = evaluator.value(call.getObjectExpression(), variables);
        if (receiver == null && call.isSafe()) {
            return null;
        }
        Arguments arguments = Arguments.of(evaluator, call.getArguments(), variables);
        if (name == null || receiver instanceof Unknown) {
            return Unknown.VALUE;
        }
        try {
            return on(receiver, name, arguments, call);
        } catch (Refusal e) {
            return evaluator.unknown(call.getMethod(), e);
        }
    }

    private Object on(Object receiver, String name, Arguments arguments, MethodCallExpression call) {
        if (receiver instanceof Class<?> library) {
            Scope scope = Names.wordsOf(evaluator.scope());
            return at(
                    evaluator.pos(call.getMethod()),
                    List.of(),
                    () -> libraries.call(library, name, scope, arguments.all()));
        } else if (receiver instanceof Closure<?> closure && name.equals("call")) {
            return closure.call(arguments.all());
        } else if (!(receiver instanceof Reference || receiver instanceof Structure)) {
            return dataMethods.call(receiver, name, arguments.all());
        }
        List<Method> words = Words.of(receiver.getClass()).methods(name);
        if (!words.isEmpty()) {
            return word(words, receiver, name, arguments, call.getMethod());
        } else if (receiver instanceof Reference && dataMethods.has(name)) {
            throw KnownMethods.onRunTime(name);
        }
        throw Names.noPart(receiver, name);
    }

    private Object implicit(String name, MethodCallExpression call, Variables variables) {
        Optional<Variables.Variable> local = name == null ? Optional.empty() : variables.find(name);
        Arguments arguments = Arguments.of(evaluator, call.getArguments(), variables);
        if (name == null) {
            return Unknown.VALUE;
        }
        try {
            if (local.isPresent() && local.get().value() instanceof Closure<?> closure) {
                return closure.call(arguments.all());
            } else if (local.isPresent() && local.get().value() instanceof Unknown) {
                return Unknown.VALUE;
            }
            Scope scope = Names.wordsOf(evaluator.scope());
            if (!WordSearch.has(scope, name)) {
                return instead(name, scope, call, arguments, variables);
            }
            return named(name, scope, call, arguments);
        } catch (Refusal e) {
            return evaluator.unknown(call.getMethod(), e);
        }
    }

    /** Reports a word that is none here, and goes on with the one that was probably meant. */
    private Object instead(
            String name, Scope scope, MethodCallExpression call, Arguments arguments, Variables variables) {
        WordSearch search = new WordSearch(evaluator.session().catalog(), scope, variables);
        evaluator.unknown(call.getMethod(), search.refusal(name));
        Optional<String> meant = search.meant(name);
        if (meant.isPresent() && !arguments.anyUnknown()) {
            return named(meant.get(), scope, call, arguments);
        } else if (scope instanceof PhaseScope phase) {
            phase.functionIsUnknown();
        }
        return Unknown.VALUE;
    }

    private Object named(String name, Scope scope, MethodCallExpression call, Arguments arguments) {
        List<Method> words = Words.of(scope.getClass()).methods(name);
        if (!words.isEmpty()) {
            return word(words, scope, name, arguments, call.getMethod());
        }
        return at(evaluator.pos(call.getMethod()), arguments.positions(), () -> ((PhaseScope) scope)
                .methodMissing(name, arguments.all()));
    }

    /** A line of a YAML document. */
    Object entry(YamlScope yaml, MethodCallExpression call, Variables variables) {
        String name = call.getMethodAsString();
        Optional<Variables.Variable> local = name == null ? Optional.empty() : variables.find(name);
        if (name == null || local.isPresent() && local.get().value() instanceof Closure) {
            return value(call, variables);
        }
        Arguments arguments = Arguments.of(evaluator, call.getArguments(), variables);
        try {
            return at(
                    evaluator.pos(call.getMethod()),
                    arguments.positions(),
                    () -> yaml.methodMissing(name, arguments.all()));
        } catch (Refusal e) {
            return evaluator.unknown(call.getMethod(), e);
        }
    }

    private Object word(List<Method> words, Object target, String name, Arguments arguments, ASTNode node) {
        Optional<WordBinding.Bound> bound = binding.bind(words, name, arguments, evaluator.pos(node));
        return bound.isPresent()
                ? invoke(
                        bound.get().method(),
                        target,
                        node,
                        arguments.positions(),
                        bound.get().values())
                : Unknown.VALUE;
    }

    /** Calls a word; what it refuses is reported where the node stands. */
    Object invoke(Method word, Object target, ASTNode node, List<SourcePos> positions, Object... values) {
        return at(evaluator.pos(node), positions, () -> {
            try {
                Object result = word.invoke(target, values);
                budget.spendAllOf(result);
                return result;
            } catch (InvocationTargetException e) {
                if (e.getCause() instanceof RuntimeException cause) {
                    throw cause;
                } else if (e.getCause() instanceof Error error) {
                    throw error;
                }
                throw new IllegalStateException(e.getCause());
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** Lets words know where they stand. */
    Object at(SourcePos pos, List<SourcePos> positions, Supplier<Object> word) {
        evaluator.session().enter(pos, positions);
        try {
            return word.get();
        } finally {
            evaluator.session().leave();
        }
    }

    /** Gives a closure its parameters. */
    void bind(ScriptClosure closure, Object[] arguments, Variables inner) {
        SourcePos pos = evaluator.pos(closure.body());
        if (closure.parameters() == null) {
            inner.declare("it", arguments.length == 0 ? null : arguments[0], pos);
            return;
        }
        Object[] values = spread(closure, arguments);
        Parameter[] parameters = closure.parameters();
        if (values.length > parameters.length) {
            throw wrongCount(parameters.length, values.length);
        }
        for (int i = 0; i < parameters.length; i++) {
            if (i >= values.length && !parameters[i].hasInitialExpression()) {
                throw wrongCount(parameters.length, values.length);
            }
            Object value = i < values.length ? values[i] : evaluator.value(parameters[i].getInitialExpression(), inner);
            inner.declare(parameters[i].getName(), value, evaluator.pos(parameters[i]));
        }
    }

    /** One list for several parameters is taken apart, as in Groovy. */
    private static Object[] spread(ScriptClosure closure, Object[] arguments) {
        boolean one = arguments.length == 1 && closure.parameters().length > 1;
        return one && arguments[0] instanceof List<?> list && !(arguments[0] instanceof Fields)
                ? list.toArray()
                : arguments;
    }

    private static Refusal wrongCount(int wanted, int given) {
        return new Refusal("this takes " + wanted + " values, not " + given, "");
    }
}
