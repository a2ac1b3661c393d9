package io.jerrycan.stdlib.wait;

import io.jerrycan.stdlib.wait.PathStep.Operand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what stands behind {@code $} or {@code @} in a JSONPath; {@link IllegalArgumentException} says what is wrong. */
final class PathParser {
    private static final Pattern NAME = Pattern.compile("(?:\\\\.|[^.\\[\\]\\\\\\s=!<>()'\"])+");
    private static final Pattern QUOTED = Pattern.compile("'((?:\\\\.|[^'\\\\])*)'|\"((?:\\\\.|[^\"\\\\])*)\"");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}");
    private static final Pattern OPERATOR = Pattern.compile("==|!=|<=|>=|<|>");
    private static final Pattern BLANKS = Pattern.compile("\\s*");

    private final String path;
    private int at;

    PathParser(String path) {
        this.path = path;
    }

    /** How far it came. */
    int position() {
        return at;
    }

    /** The steps to the end of the text. */
    List<PathStep> steps() {
        take(BLANKS);
        List<PathStep> steps = pathSteps();
        if (at < path.length()) {
            throw new IllegalArgumentException("a name begins with a dot or stands in brackets");
        }
        return steps;
    }

    private List<PathStep> pathSteps() {
        List<PathStep> steps = new ArrayList<>();
        while (at < path.length()) {
            if (tryTake("..")) {
                steps.add(PathStep.descendants());
                steps.add(PathStep.lenient(path.startsWith("[", at) ? bracket() : name()));
            } else if (tryTake(".")) {
                steps.add(name());
            } else if (path.startsWith("[", at)) {
                steps.add(bracket());
            } else {
                break;
            }
        }
        return steps;
    }

    private PathStep name() {
        if (tryTake("*")) {
            return PathStep.all();
        }
        String name = take(NAME).orElseThrow(() -> new IllegalArgumentException("a name is missing behind the dot"));
        return PathStep.fields(List.of(unescaped(name)));
    }

    private PathStep bracket() {
        need("[");
        take(BLANKS);
        PathStep step;
        if (tryTake("?(")) {
            step = filter();
        } else if (tryTake("*")) {
            step = PathStep.all();
        } else if (path.startsWith("'", at) || path.startsWith("\"", at)) {
            List<String> names = new ArrayList<>();
            do {
                take(BLANKS);
                names.add(quoted());
                take(BLANKS);
            } while (tryTake(","));
            step = PathStep.fields(names);
        } else {
            step = places();
        }
        take(BLANKS);
        need("]");
        return step;
    }

    private PathStep places() {
        Optional<Integer> first = whole();
        if (tryTake(":")) {
            Optional<Integer> to = whole();
            int step = tryTake(":") ? whole().orElse(1) : 1;
            if (step < 1) {
                throw new IllegalArgumentException("the step of a slice is at least 1");
            }
            return PathStep.slice(first, to, step);
        }
        List<Integer> places = new ArrayList<>();
        places.add(first.orElseThrow(() -> new IllegalArgumentException(
                "brackets hold an index, a slice, a quoted name, * or a filter such as ?(@.type == 'Ready')")));
        while (tryTake(",")) {
            places.add(whole().orElseThrow(() -> new IllegalArgumentException("an index is missing behind the comma")));
        }
        return PathStep.items(places);
    }

    private PathStep filter() {
        take(BLANKS);
        need("@");
        List<PathStep> left = pathSteps();
        take(BLANKS);
        Optional<String> operator = take(OPERATOR);
        take(BLANKS);
        Operand right = operator.isPresent() ? operand() : new Operand("", Optional.empty());
        take(BLANKS);
        need(")");
        return PathStep.filter(left, operator.orElse(""), right);
    }

    private Operand operand() {
        if (tryTake("@")) {
            return new Operand("", Optional.of(pathSteps()));
        } else if (path.startsWith("'", at) || path.startsWith("\"", at)) {
            return new Operand(quoted(), Optional.empty());
        } else if (tryTake("true")) {
            return new Operand(true, Optional.empty());
        } else if (tryTake("false")) {
            return new Operand(false, Optional.empty());
        }
        String number = take(NUMBER)
                .orElseThrow(() -> new IllegalArgumentException(
                        "a filter compares with a quoted text, a number, true, false or a path from @"));
        return new Operand(new java.math.BigDecimal(number), Optional.empty());
    }

    private String quoted() {
        Matcher matcher = QUOTED.matcher(path).region(at, path.length());
        if (!matcher.lookingAt()) {
            throw new IllegalArgumentException("a quote is not closed");
        }
        at = matcher.end();
        return unescaped(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
    }

    private Optional<Integer> whole() {
        take(BLANKS);
        Optional<Integer> number = take(WHOLE).map(Integer::valueOf);
        take(BLANKS);
        return number;
    }

    private static String unescaped(String text) {
        return text.replaceAll("\\\\(.)", "$1");
    }

    private Optional<String> take(Pattern pattern) {
        Matcher matcher = pattern.matcher(path).region(at, path.length());
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        at = matcher.end();
        return Optional.of(matcher.group());
    }

    private boolean tryTake(String text) {
        boolean there = path.startsWith(text, at);
        at += there ? text.length() : 0;
        return there;
    }

    private void need(String text) {
        if (!tryTake(text)) {
            throw new IllegalArgumentException("'" + text + "' is missing");
        }
    }
}
