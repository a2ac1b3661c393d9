package io.jerrycan.convert;

import io.jerrycan.convert.Known.Root;
import io.jerrycan.groovy.reference.ListReference;
import io.jerrycan.groovy.reference.ProfileReference;
import io.jerrycan.groovy.reference.Reference;
import io.jerrycan.groovy.reference.Refusal;
import io.jerrycan.groovy.reference.TimeReference;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a template expression of one of the forms that the language has words for. What comes out is used only when its
 * own template is the very text that was read, so that whatever is passed over here cannot do harm.
 */
final class Expressions {
    private static final Pattern TIME =
            Pattern.compile("toDate \"2006-01-02T15:04:05\\.999999999Z07:00\" \\.Time \\| date (\"[^\"\\\\]*\")");
    private static final Pattern PATH = Pattern.compile("(?:\\.[A-Za-z_][A-Za-z0-9_]*)+");
    private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\[\"\\\\nrt])*)\"");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final Pattern DEFAULT = Pattern.compile("default \"((?:[^\"\\\\\\n]|\\\\[\"\\\\nrt])*)\"");

    /** So long is no expression that a person wrote; it bounds how deep brackets can be nested. */
    private static final int LONGEST = 2000;

    private final Paths paths;
    private final String text;
    private int at;

    private Expressions(Handles handles, String text) {
        this.paths = new Paths(handles);
        this.text = text;
    }

    /** @param text without its braces and the blanks inside them */
    static Optional<Known> read(Handles handles, String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        Expressions reader = new Expressions(handles, text);
        Optional<Known> known = reader.pipeline()
                .filter(found -> reader.at == text.length())
                .filter(found -> found.value() instanceof Reference reference
                        && reference.pipeline().equals(text));
        handles.settle(known.isPresent());
        return known;
    }

    private boolean accept(String wanted) {
        boolean found = text.startsWith(wanted, at);
        at += found ? wanted.length() : 0;
        return found;
    }

    private Optional<String> accept(Pattern wanted) {
        Matcher matcher = wanted.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        at = matcher.end();
        return Optional.of(matcher.group(matcher.groupCount() > 0 && matcher.group(1) != null ? 1 : 0));
    }

    private Optional<Known> pipeline() {
        Optional<Known> known = command();
        while (known.isPresent() && accept(" | ")) {
            known = piped(known.get());
        }
        return known;
    }

    private Optional<Known> piped(Known left) {
        int from = at;
        while (at < text.length() && !text.startsWith(" | ", at) && text.charAt(at) != ')') {
            Optional<String> quoted = accept(TEXT);
            at += quoted.isPresent() ? 0 : 1;
        }
        String call = text.substring(from, at);
        if (left.bytes() && call.equals("toString")) {
            return Optional.of(new Known(left.groovy(), left.value()));
        }
        return left.value() instanceof Reference reference
                ? otherwise(left, reference, call).or(() -> piped(left, reference, call))
                : Optional.empty();
    }

    private static Optional<Known> piped(Known left, Reference reference, String call) {
        try {
            return Optional.of(new Known(left.groovy() + ".pipe(" + Literal.text(call) + ")", reference.pipe(call)));
        } catch (Refusal notOneCall) {
            return Optional.empty();
        }
    }

    private static Optional<Known> otherwise(Known left, Reference reference, String call) {
        Matcher otherwise = DEFAULT.matcher(call);
        if (!otherwise.matches()) {
            return Optional.empty();
        }
        String fallback = unescaped(otherwise.group(1));
        Reference or = reference.or(fallback);
        return or.pipeline().equals(reference.pipeline() + " | " + call)
                ? Optional.of(new Known(left.groovy() + ".or(" + Literal.text(fallback) + ")", or))
                : Optional.empty();
    }

    private Optional<Known> command() {
        if (text.startsWith("toDate", at)) {
            return accept(TIME).flatMap(layout -> formatted(layout.substring(1, layout.length() - 1)));
        } else if (accept("index ")) {
            return indexed(operand());
        } else if (accept("toJson ")) {
            return operand().flatMap(Expressions::json);
        } else if (accept("len ")) {
            return operand()
                    .filter(known -> known.value() instanceof ListReference)
                    .map(known -> new Known(known.groovy() + ".size()", ((ListReference) known.value()).size()));
        } else if (accept("join ")) {
            return accept(TEXT).map(Expressions::unescaped).flatMap(this::joined);
        }
        return operand();
    }

    private static Optional<Known> json(Known known) {
        if (known.value() instanceof ProfileReference profile) {
            return Optional.of(new Known(known.groovy() + ".json", profile.getJson()));
        }
        return known.value() instanceof Reference reference
                ? Optional.of(new Known(known.groovy() + ".toJson()", reference.toJson()))
                : Optional.empty();
    }

    private Optional<Known> joined(String separator) {
        return accept(" ")
                ? operand()
                        .filter(known -> known.value() instanceof ListReference)
                        .map(known -> new Known(
                                known.groovy() + ".join(" + Literal.text(separator) + ")",
                                ((ListReference) known.value()).join(separator)))
                : Optional.empty();
    }

    private static Optional<Known> formatted(String layout) {
        try {
            return Optional.of(
                    new Known("time.format(" + Literal.text(layout) + ")", new TimeReference().format(layout)));
        } catch (Refusal noLayout) {
            return Optional.empty();
        }
    }

    private Optional<Known> indexed(Optional<Known> operand) {
        Optional<Known> known = operand;
        boolean keyed = false;
        while (known.isPresent() && text.startsWith(" ", at) && !text.startsWith(" | ", at)) {
            at++;
            Optional<Object> key = accept(TEXT)
                    .<Object>map(Expressions::unescaped)
                    .or(() -> accept(NUMBER).map(Integer::valueOf));
            Known owner = known.get();
            known = key.flatMap(each -> paths.index(owner, each));
            keyed = true;
        }
        return keyed ? known : Optional.empty();
    }

    private Optional<Known> operand() {
        Optional<Known> known;
        if (accept("(")) {
            known = pipeline();
            if (!accept(")")) {
                return Optional.empty();
            }
        } else {
            known = Optional.of(Known.step(Root.DATA));
        }
        Optional<String> path = accept(PATH);
        if (path.isEmpty()) {
            return known.filter(found -> found.value() != Root.DATA);
        }
        for (String name : path.get().substring(1).split("\\.")) {
            Optional<Known> owner = known;
            known = owner.flatMap(found -> paths.member(found, name));
        }
        return known;
    }

    private static String unescaped(String literal) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < literal.length(); i++) {
            char c = literal.charAt(i);
            if (c == '\\') {
                i++;
                c = switch (literal.charAt(i)) {
                    case 'n' -> '\n';
                    case 'r' -> '\r';
                    case 't' -> '\t';
                    default -> literal.charAt(i);
                };
            }
            out.append(c);
        }
        return out.toString();
    }
}
