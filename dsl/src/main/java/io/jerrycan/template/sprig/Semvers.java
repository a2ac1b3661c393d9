package io.jerrycan.template.sprig;

import io.jerrycan.template.function.FunctionSet;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sprig's semantic versions. */
final class Semvers {
    /** {@code 1.2 - 1.4}. */
    private static final Pattern RANGE =
            Pattern.compile("\\s*(" + Constraint.FORM + ")\\s+-\\s+(" + Constraint.FORM + ")\\s*");

    private Semvers() {}

    static FunctionSet functions() {
        return FunctionSet.builder()
                .add("semver", "string", args -> Version.parse(args.string(0)))
                .add("semverCompare", "string, string", args -> compare(args.string(0), args.string(1)))
                .build();
    }

    /** Whether one of the alternatives, parted by {@code ||}, holds with all of its constraints, parted by commas. */
    private static boolean compare(String constraints, String version) {
        List<List<Constraint>> alternatives = new ArrayList<>();
        for (String alternative : withoutRanges(constraints).split("\\|\\|", -1)) {
            List<Constraint> all = new ArrayList<>();
            for (String one : alternative.split(",", -1)) {
                all.add(Constraint.parse(one));
            }
            alternatives.add(all);
        }
        Version subject = Version.parse(version);
        return alternatives.stream().anyMatch(all -> all.stream().allMatch(constraint -> constraint.fits(subject)));
    }

    private static String withoutRanges(String constraints) {
        return RANGE.matcher(constraints)
                .replaceAll(range -> ">= " + quoted(range.group(1)) + ", <= " + quoted(range.group(9)));
    }

    private static String quoted(String text) {
        return Matcher.quoteReplacement(text);
    }
}
