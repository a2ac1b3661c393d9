package io.jerrycan.groovy.reference;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A value that is known only when the blueprint runs. Its text is the template that yields it. */
public class Reference {
    private static final Pattern NAMES_A_SECRET =
            Pattern.compile("\\.Secrets\\b|\\.Credential\\b|\\.Profile\\b(?!\\.Location|\\.SkipSSLVerify)");

    private final Expression expression;
    private final Sensitivity sensitivity;
    private final List<Origin> origins;

    private Reference(Expression expression, Sensitivity sensitivity, List<Origin> origins) {
        this.expression = expression;
        this.sensitivity = sensitivity;
        this.origins = origins;
    }

    Reference(Expression expression, Sensitivity sensitivity, Origin origin) {
        this(expression, sensitivity, List.of(origin));
    }

    Reference(Expression expression) {
        this(expression, Sensitivity.PLAIN, List.of());
    }

    /** Any template, given without its braces. */
    public static Reference template(String text) {
        String trimmed = bare(text, "template");
        return new Reference(Expression.call(trimmed), sensitivity(trimmed), List.of());
    }

    /** Text of a template, braces included, that may put a secret into a script. */
    public static Reference inScript(String text) {
        return new Reference(Expression.call(text)) {
            @Override
            public String toString() {
                return text;
            }
        };
    }

    /** A text with references in it, as one expression. {@code strings} has one more than {@code parts}. */
    public static Reference printf(List<String> strings, List<Reference> parts) {
        StringBuilder format = new StringBuilder(escaped(strings.get(0)));
        StringBuilder operands = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            format.append("%v").append(escaped(strings.get(i + 1)));
            operands.append(' ').append(parts.get(i).expression.operand());
        }
        return new Reference(
                Expression.call("printf " + Expression.literal(format) + operands),
                parts.stream()
                        .map(Reference::sensitivity)
                        .filter(Sensitivity::isSecret)
                        .findFirst()
                        .orElse(Sensitivity.PLAIN),
                parts.stream().flatMap(part -> part.origins.stream()).toList());
    }

    /** What failed before a finally phase. */
    public static Reference error() {
        return new Reference(Expression.path(".Error"));
    }

    private static String escaped(String text) {
        return text.replace("%", "%%");
    }

    private static String bare(String text, String word) {
        String trimmed = text.strip();
        if (trimmed.isEmpty() || trimmed.contains("{{") || trimmed.contains("}}")) {
            throw new Refusal(
                    word + "(...) takes one template expression without its braces",
                    "leave out the braces, or write the whole template in a plain string");
        }
        return trimmed;
    }

    static Sensitivity sensitivity(String template) {
        return NAMES_A_SECRET.matcher(template).find()
                ? Sensitivity.secret("the secret in '" + template + "'")
                : Sensitivity.PLAIN;
    }

    Expression expression() {
        return expression;
    }

    public Sensitivity sensitivity() {
        return sensitivity;
    }

    /** The phases that this depends on. */
    public List<Origin> origins() {
        return origins;
    }

    private Reference with(Expression changed) {
        return new Reference(changed, sensitivity, origins);
    }

    @Word(usage = "ref.or('text')", help = "this, or the given value when it is empty at run time")
    public Reference or(Object otherwise) {
        if (otherwise instanceof Reference other) {
            return new Reference(
                    orElse(other.expression.operand()),
                    sensitivity.isSecret() ? sensitivity : other.sensitivity,
                    Stream.concat(origins.stream(), other.origins.stream()).toList());
        } else if (otherwise instanceof String || otherwise instanceof Number || otherwise instanceof Boolean) {
            return with(orElse(Expression.literal(otherwise)));
        }
        throw new Refusal(
                "or(...) takes a plain text, a number or one reference", "write options.image.or('alpine:3')");
    }

    private Expression orElse(String fallback) {
        return expression.whenAbsentEmpty().pipe("default " + fallback);
    }

    @Word(usage = "ref.pipe('b64dec')", help = "this, passed to a template function")
    public Reference pipe(String call) {
        String trimmed = bare(call, "pipe");
        return new Reference(
                expression.pipe(trimmed), sensitivity.isSecret() ? sensitivity : sensitivity(trimmed), origins);
    }

    @Word(usage = "ref.toJson()", help = "this as JSON")
    public Reference toJson() {
        return with(Expression.call("toJson " + expression.operand()));
    }

    @Word(usage = "ref.inScript()", help = "allows a secret to stand in the text of a script")
    public Reference inScript() {
        return new Reference(expression, Sensitivity.PLAIN, origins);
    }

    /** As a pipeline inside a larger template. */
    public String pipeline() {
        return expression.text();
    }

    /** As one argument of a template function. */
    public String operand() {
        return expression.operand();
    }

    @Override
    public String toString() {
        return "{{ " + expression.text() + " }}";
    }
}
