package io.jerrycan.groovy.eval;

import io.jerrycan.groovy.data.Kinds;
import io.jerrycan.groovy.reference.OpenNames;
import io.jerrycan.groovy.reference.Reference;
import io.jerrycan.groovy.reference.Refusal;
import io.jerrycan.groovy.reference.Structure;
import io.jerrycan.groovy.reference.Unknown;
import io.jerrycan.groovy.reference.Word;
import io.jerrycan.groovy.reference.Words;
import io.jerrycan.groovy.scope.Scope;
import io.jerrycan.groovy.scope.YamlScope;
import io.jerrycan.source.Mistake;
import io.jerrycan.source.NearestWord;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.codehaus.groovy.ast.expr.PropertyExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;

/** Finds what a name means: a variable, a word of the braces it stands in, or a part of a value. */
final class Names {
    private final Evaluator evaluator;
    private final Libraries libraries;

    Names(Evaluator evaluator, Libraries libraries) {
        this.evaluator = evaluator;
        this.libraries = libraries;
    }

    /** Where words come from that are no entries of a YAML document. */
    static Scope wordsOf(Scope scope) {
        return scope instanceof YamlScope yaml ? wordsOf(yaml.outer()) : scope;
    }

    Object variable(VariableExpression variable, Variables variables, boolean inText) {
        String name = variable.getName();
        Optional<Variables.Variable> found = variables.find(name);
        if (found.isPresent()) {
            return found.get().value();
        }
        Scope scope = wordsOf(evaluator.scope());
        Optional<Method> word = Words.of(scope.getClass()).property(name);
        if (word.isPresent()) {
            return evaluator.calls().invoke(word.get(), scope, variable, List.of());
        } else if (libraries.find(name).isPresent()) {
            return libraries.find(name).get();
        }
        throw unknown(name, variables, scope, inText);
    }

    private Refusal unknown(String name, Variables variables, Scope scope, boolean inText) {
        Words words = Words.of(scope.getClass());
        if (words.has(name) && !inText) {
            return new Refusal(
                    "'" + name + "' is not a value",
                    "it is written "
                            + words.methods(name)
                                    .get(0)
                                    .getAnnotation(Word.class)
                                    .usage());
        }
        Set<String> known = variables.names();
        known.addAll(words.propertyNames());
        Optional<String> near = NearestWord.of(name, known);
        if (near.isEmpty() && Character.isUpperCase(name.charAt(0)) && !inText) {
            return new Refusal(
                    Mistake.UNKNOWN_NAME,
                    "'" + name + "' is no word of the language, and classes are not part of it",
                    "only libraries, which --library names, are known by the name of their class");
        }
        String shell = inText ? "write \\$" + name + " for a variable of the shell" : "declare it before it is used";
        return new Refusal(
                Mistake.UNKNOWN_NAME,
                "there is nothing called '" + name + "' here",
                near.map(word -> "did you mean '" + word + "'?" + (inText ? " or " + shell : ""))
                        .orElse(shell));
    }

    Object property(PropertyExpression expression, Variables variables) {
        Object receiver = evaluator.value(expression.getObjectExpression(), variables);
        String name = expression.getPropertyAsString();
        if (name == null) {
            return Unknown.VALUE;
        } else if (receiver == null && expression.isSafe()) {
            return null;
        }
        try {
            return property(receiver, name, expression);
        } catch (Refusal e) {
            return evaluator.unknown(expression.getProperty(), e);
        }
    }

    private Object property(Object receiver, String name, PropertyExpression expression) {
        if (receiver instanceof Unknown) {
            return receiver;
        } else if (receiver instanceof Map<?, ?> map) {
            return map.get(name);
        } else if (receiver instanceof Map.Entry<?, ?> entry && (name.equals("key") || name.equals("value"))) {
            return name.equals("key") ? entry.getKey() : entry.getValue();
        } else if (!(receiver instanceof Reference || receiver instanceof Structure)) {
            throw new Refusal(Mistake.UNKNOWN_NAME, Kinds.of(receiver) + " has no property '" + name + "'", "");
        }
        Optional<Method> word = Words.of(receiver.getClass()).property(name);
        if (word.isPresent()) {
            return evaluator.calls().invoke(word.get(), receiver, expression.getProperty(), List.of());
        } else if (receiver instanceof OpenNames open) {
            return evaluator
                    .calls()
                    .at(evaluator.pos(expression.getProperty()), List.of(), () -> open.propertyMissing(name));
        }
        throw noPart(receiver, name);
    }

    /** What a value lacks, with the nearest of what it has. */
    static Refusal noPart(Object receiver, String name) {
        Words words = Words.of(receiver.getClass());
        if (!words.methods(name).isEmpty()) {
            return new Refusal(
                    "'" + name + "' is not a value",
                    "it is written "
                            + words.methods(name)
                                    .get(0)
                                    .getAnnotation(Word.class)
                                    .usage());
        }
        List<String> known = new ArrayList<>(words.names());
        String message = Kinds.of(receiver) + " has no '" + name + "'";
        return receiver instanceof Reference
                ? new Refusal(
                        Mistake.UNKNOWN_NAME,
                        message,
                        NearestWord.hint(name, known, "it is known only when the blueprint runs"))
                : new Refusal(
                        Mistake.UNKNOWN_NAME,
                        message,
                        NearestWord.hint(name, known, "it has " + String.join(", ", known)));
    }
}
