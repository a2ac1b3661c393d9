package io.jerrycan.template.sprig;

import io.jerrycan.template.function.FunctionError;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One comparison of a version, such as {@code >=1.2}, {@code ~1.2.3}, {@code ^1}, {@code 1.x}, with the rules of
 * Masterminds/semver 1.5.0. A version with a prerelease only fits a constraint with one.
 *
 * @param operator as written, or empty
 * @param version with 0 for what is open
 * @param openMinor whether the minor number is absent or a wild card, and the major number is not
 * @param open whether a number is a wild card, or the minor number is absent; a patch number that is absent is 0
 */
record Constraint(String operator, Version version, boolean openMinor, boolean open) {
    static final String NUMBER = "[0-9|xX*]+";
    static final String FORM = "v?(" + NUMBER + ")(?:\\.(" + NUMBER + "))?(?:\\.(" + NUMBER + "))?" + Version.SUFFIX;
    private static final Pattern WHOLE = Pattern.compile("\\s*(=<|=>|<=|>=|!=|~>|=|<|>|~|\\^|)\\s*(" + FORM + ")\\s*");

    static Constraint parse(String text) {
        Matcher matcher = WHOLE.matcher(text);
        if (!matcher.matches()) {
            throw new FunctionError("improper constraint: " + text);
        }
        String major = matcher.group(3);
        String minor = matcher.group(4);
        String patch = matcher.group(5);
        boolean openMajor = isWild(major);
        boolean openMinor = !openMajor && (minor == null || isWild(minor));
        boolean open = openMajor || openMinor || patch != null && isWild(patch);
        String suffix = matcher.group(6) == null ? "" : matcher.group(6);
        String written = openMajor
                ? "0.0.0"
                : !open ? matcher.group(2) : major + "." + (openMinor ? "0" : minor) + ".0" + suffix;
        try {
            return new Constraint(matcher.group(1), Version.parse(written), openMinor, open);
        } catch (FunctionError e) {
            throw new FunctionError("constraint Parser Error");
        }
    }

    private static boolean isWild(String number) {
        return number.equals("x") || number.equals("X") || number.equals("*");
    }

    boolean fits(Version other) {
        if (operator.equals("!=") && !open) {
            return other.compareTo(version) != 0;
        }
        if (!other.prerelease().isEmpty() && version.prerelease().isEmpty()) {
            return false;
        }
        int order = other.compareTo(version);
        return switch (operator) {
            case ">" -> order > 0;
            case "<" -> open ? atMost(other) : order < 0;
            case ">=", "=>" -> order >= 0;
            case "<=", "=<" -> open ? atMost(other) : order <= 0;
            case "!=" -> !withinOpen(other);
            case "~", "~>" -> about(other);
            case "^" -> order >= 0 && other.major() == version.major();
            default -> open ? about(other) : order == 0;
        };
    }

    private boolean withinOpen(Version other) {
        return other.major() == version.major() && (openMinor || other.minor() == version.minor());
    }

    private boolean atMost(Version other) {
        return other.major() <= version.major() && (openMinor || other.minor() <= version.minor());
    }

    /** From the version up to the next minor one, or the next major one if the minor number is open. */
    private boolean about(Version other) {
        if (other.compareTo(version) < 0) {
            return false;
        }
        boolean anything = version.major() == 0 && version.minor() == 0 && version.patch() == 0 && !openMinor;
        return anything || withinOpen(other);
    }
}
