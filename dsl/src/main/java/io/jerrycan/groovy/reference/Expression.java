package io.jerrycan.groovy.reference;

import java.util.regex.Pattern;

/**
 * An expression of the Go template language, without its braces.
 *
 * @param text such as {@code .StatefulSet.Name} or {@code index .Object.metadata.labels "app"}
 * @param lenient the same, but giving nothing where {@code text} fails because its last key is absent
 */
record Expression(String text, Kind kind, String lenient) {
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    /** How an expression may be continued. */
    enum Kind {
        /** Fields may follow with a dot. */
        OPERAND,
        /** A call of {@code index}, which takes further keys. */
        INDEX,
        /** Must stand in parentheses before anything follows. */
        PIPELINE
    }

    static Expression path(String text) {
        return new Expression(text, Kind.OPERAND, text);
    }

    static Expression call(String text) {
        return new Expression(text, Kind.PIPELINE, text);
    }

    /** A member of a structure. */
    Expression member(String name) {
        return path(operand() + "." + name);
    }

    /** A key of a map, with a dot, which fails at run time when there is no such key; by {@code index} if no identifier. */
    Expression key(String name) {
        Expression indexed = index(name);
        return IDENTIFIER.matcher(name).matches()
                ? new Expression(operand() + "." + name, Kind.OPERAND, indexed.text)
                : indexed;
    }

    /** A key of a map or list with {@code index}; an absent key of a map gives nothing. */
    Expression index(Object key) {
        String indexed = (kind == Kind.INDEX ? text : "index " + operand()) + " " + literal(key);
        return new Expression(indexed, Kind.INDEX, indexed);
    }

    Expression pipe(String call) {
        return new Expression(text + " | " + call, Kind.PIPELINE, lenient + " | " + call);
    }

    Expression whenAbsentEmpty() {
        return new Expression(lenient, kind == Kind.OPERAND ? Kind.INDEX : kind, lenient);
    }

    /** As an argument of a call. */
    String operand() {
        return kind == Kind.OPERAND ? text : "(" + text + ")";
    }

    /** As a constant of the template language. */
    static String literal(Object constant) {
        if (constant instanceof Number || constant instanceof Boolean) {
            return constant.toString();
        }
        String escaped = constant.toString()
                .replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\t", "\\t");
        return '"' + escaped + '"';
    }
}
