package io.jerrycan.template.sprig;

import io.jerrycan.template.function.Function;
import io.jerrycan.template.function.FunctionError;
import io.jerrycan.template.value.Func;
import io.jerrycan.template.value.GoObject;
import io.jerrycan.template.value.GoType;
import io.jerrycan.template.value.Int;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Go's {@code *semver.Version} of Masterminds/semver 1.5.0: reads {@code v1}, {@code 1.2}, {@code 1.2.3-rc.1+build}.
 *
 * @param prerelease without the hyphen, or empty
 * @param metadata without the plus sign, or empty
 * @param original as it was written
 */
record Version(long major, long minor, long patch, String prerelease, String metadata, String original)
        implements GoObject, Comparable<Version> {
    static final String SUFFIX = "(-([0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*))?(\\+([0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*))?";
    private static final Pattern FORM =
            Pattern.compile("v?([0-9]{1,18})(?:\\.([0-9]{1,18}))?(?:\\.([0-9]{1,18}))?" + SUFFIX);
    private static final GoType TYPE = GoType.pointer(GoType.struct("semver.Version"));

    static Version parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new FunctionError("Invalid Semantic Version");
        }
        return new Version(
                number(matcher.group(1)),
                number(matcher.group(2)),
                number(matcher.group(3)),
                text(matcher.group(5)),
                text(matcher.group(7)),
                text);
    }

    private static long number(String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }

    private static Version of(long major, long minor, long patch) {
        return new Version(major, minor, patch, "", "", major + "." + minor + "." + patch);
    }

    @Override
    public GoType type() {
        return TYPE;
    }

    @Override
    public Optional<String> string() {
        return Optional.of(toString());
    }

    /** All three numbers, and what follows them. */
    @Override
    public String toString() {
        return major + "." + minor + "." + patch
                + (prerelease.isEmpty() ? "" : "-" + prerelease)
                + (metadata.isEmpty() ? "" : "+" + metadata);
    }

    @Override
    public Func method(String name) {
        return switch (name) {
            case "Major" -> getter(name, major);
            case "Minor" -> getter(name, minor);
            case "Patch" -> getter(name, patch);
            case "Prerelease" -> getter(name, prerelease);
            case "Metadata" -> getter(name, metadata);
            case "Original" -> getter(name, original);
            case "String" -> getter(name, toString());
            case "IncMajor" -> getter(name, of(major + 1, 0, 0));
            case "IncMinor" -> getter(name, of(major, minor + 1, 0));
            case "IncPatch" -> getter(name, of(major, minor, prerelease.isEmpty() ? patch + 1 : patch));
            case "Compare" -> withVersion(name, args -> Int.of(compareTo(args)));
            case "Equal" -> test(name, other -> compareTo(other) == 0);
            case "LessThan" -> test(name, other -> compareTo(other) < 0);
            case "GreaterThan" -> test(name, other -> compareTo(other) > 0);
            default -> null;
        };
    }

    private static Func getter(String name, Object value) {
        return Function.of(name, "", args -> value);
    }

    private static Func test(String name, Predicate<Version> test) {
        return withVersion(name, test::test);
    }

    private static Func withVersion(String name, java.util.function.Function<Version, Object> body) {
        return new Function(name, List.of(TYPE), false, args -> body.apply((Version) args.get(0)));
    }

    /** By precedence: metadata does not count, a prerelease comes before its release. */
    @Override
    public int compareTo(Version other) {
        if (major != other.major) {
            return Long.compare(major, other.major);
        }
        if (minor != other.minor) {
            return Long.compare(minor, other.minor);
        }
        if (patch != other.patch) {
            return Long.compare(patch, other.patch);
        }
        if (prerelease.isEmpty() || other.prerelease.isEmpty()) {
            return Boolean.compare(prerelease.isEmpty(), other.prerelease.isEmpty());
        }
        return comparePrereleases(prerelease.split("\\."), other.prerelease.split("\\."));
    }

    private static int comparePrereleases(String[] a, String[] b) {
        for (int i = 0; i < Math.min(a.length, b.length); i++) {
            int order = compareParts(a[i], b[i]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.length, b.length);
    }

    /** Numbers come before words. */
    private static int compareParts(String a, String b) {
        boolean aNumber = a.matches("[0-9]{1,18}");
        boolean bNumber = b.matches("[0-9]{1,18}");
        if (aNumber && bNumber) {
            return Long.compare(Long.parseLong(a), Long.parseLong(b));
        }
        return aNumber != bNumber ? Boolean.compare(bNumber, aNumber) : Integer.signum(a.compareTo(b));
    }
}
