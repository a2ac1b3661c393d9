package io.jerrycan.template.sprig;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.jerrycan.template.format.Fmt;
import io.jerrycan.template.function.FunctionError;
import io.jerrycan.template.function.ResultSize;
import io.jerrycan.template.value.Utf8;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A compiled expression with the methods of Go's {@code regexp.Regexp} that sprig uses. */
final class Regex {
    private static final String META = "\\.+*?()|[]{}^$";

    private final Pattern pattern;

    private Regex(Pattern pattern) {
        this.pattern = pattern;
    }

    /** Throws {@link FunctionError} with Go's message; of {@code MustCompile} if {@code panics}, else of {@code Compile}. */
    static Regex compile(String expression, boolean panics) {
        try {
            return new Regex(Pattern.compile(expression));
        } catch (PatternSyntaxException e) {
            String message = "error parsing regexp: " + reason(e, expression);
            throw new FunctionError(panics ? Fmt.sprintf("regexp: Compile(%#q): ", expression) + message : message);
        }
    }

    private static String reason(PatternSyntaxException e, String expression) {
        return e.getPattern().equals("stack underflow")
                ? "unexpected ): `" + expression + "`"
                : e.getDescription() + ": `" + e.getPattern() + "`";
    }

    static boolean isValid(String expression) {
        try {
            Pattern.compile(expression);
            return true;
        } catch (PatternSyntaxException e) {
            return false;
        }
    }

    static String quote(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints()
                .forEach(rune -> out.append(META.indexOf(rune) >= 0 ? "\\" : "").appendCodePoint(rune));
        return out.toString();
    }

    boolean matches(String text) {
        return pattern.matcher(text).find();
    }

    /** The first match, or an empty string. */
    String find(String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group() : "";
    }

    /** The first matches, all if the limit is negative. An empty match right after a match does not count. */
    List<String> findAll(String text, long limit) {
        List<String> found = new ArrayList<>();
        eachMatch(text, matcher -> {
            if (limit >= 0 && found.size() >= limit) {
                return false;
            }
            found.add(matcher.group());
            return true;
        });
        return found;
    }

    /** The pieces between matches, at most that many if the limit is positive. */
    List<String> split(String text, long limit) {
        List<String> pieces = new ArrayList<>();
        if (text.isEmpty() && !pattern.pattern().isEmpty()) {
            pieces.add("");
            return pieces;
        }
        int[] ends = {0, 0};
        eachMatch(text, matcher -> {
            if (limit > 0 && pieces.size() == limit - 1) {
                return false;
            }
            ends[1] = matcher.start();
            if (matcher.end() != 0) {
                pieces.add(text.substring(ends[0], matcher.start()));
            }
            ends[0] = matcher.end();
            return true;
        });
        if (ends[1] != text.length()) {
            pieces.add(text.substring(ends[0]));
        }
        return pieces;
    }

    /** Every match replaced; {@code expand} tells whether {@code $1}, {@code ${name}} stand for groups. */
    String replaceAll(String text, String replacement, boolean expand) {
        StringBuilder out = new StringBuilder();
        int[] end = {0};
        eachMatch(text, matcher -> {
            out.append(text, end[0], matcher.start());
            if (expand) {
                Expansion.append(out, matcher, replacement);
            } else {
                out.append(replacement);
            }
            end[0] = matcher.end();
            ResultSize.checkString(out.length());
            return true;
        });
        return Utf8.normalize(out.append(text, end[0], text.length()).toString());
    }

    private void eachMatch(String text, Predicate<Matcher> action) {
        Matcher matcher = pattern.matcher(text);
        int previousEnd = -1;
        int from = 0;
        while (from <= text.length() && matcher.find(from)) {
            boolean empty = matcher.end() == matcher.start();
            if (!(empty && matcher.start() == previousEnd) && !action.test(matcher)) {
                return;
            }
            previousEnd = matcher.end();
            from = matcher.end() > from
                    ? matcher.end()
                    : from < text.length() ? text.offsetByCodePoints(from, 1) : from + 1;
        }
    }
}
