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
 * @param openMinor whether the minor number is absent or a wild card
 * @param openPatch whether the patch number is, or the minor number
 */
record Constraint(String operator, Version version, boolean openMinor, boolean openPatch) {
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
        boolean openMinor = !openMajor && isOpen(minor);
        boolean openPatch = openMajor || openMinor || isOpen(patch);
        String suffix = matcher.group(6) == null ? "" : matcher.group(6);
        String written = openMajor
                ? "0.0.0"
                : !openPatch ? matcher.group(2) : major + "." + (openMinor ? "0" : minor) + ".0" + suffix;
        try {
            return new Constraint(matcher.group(1), Version.parse(written), openMinor, openPatch);
        } catch (FunctionError e) {
            throw new FunctionError("constraint Parser Error");
        }
    }

    private static boolean isOpen(String number) {
        return number == null || isWild(number);
    }

    private static boolean isWild(String number) {
        return number.equals("x") || number.equals("X") || number.equals("*");
    }

    boolean fits(Version other) {
        if (operator.equals("!=")) {
            return differs(other);
        }
        if (!other.prerelease().isEmpty() && version.prerelease().isEmpty()) {
            return false;
        }
        int order = other.compareTo(version);
        return switch (operator) {
            case ">" -> order > 0;
            case "<" -> order < 0;
            case ">=", "=>" -> order >= 0;
            case "<=", "=<" -> atMost(other);
            case "~", "~>" -> about(other);
            case "^" -> order >= 0 && other.major() == version.major();
            default -> openPatch ? about(other) : order == 0;
        };
    }

    private boolean differs(Version other) {
        if (!openPatch) {
            return other.compareTo(version) != 0;
        }
        return other.major() != version.major() || !openMinor && other.minor() != version.minor();
    }

    private boolean atMost(Version other) {
        if (!openPatch) {
            return other.compareTo(version) <= 0;
        }
        return other.major() <= version.major() && (openMinor || other.minor() <= version.minor());
    }

    /** From the version up to the next minor one, or the next major one if the minor number is open. */
    private boolean about(Version other) {
        if (other.compareTo(version) < 0) {
            return false;
        }
        boolean anything = version.major() == 0 && version.minor() == 0 && version.patch() == 0 && !openMinor;
        return anything || other.major() == version.major() && (openMinor || other.minor() == version.minor());
    }
}
