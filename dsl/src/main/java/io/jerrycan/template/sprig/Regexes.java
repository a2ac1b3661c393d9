package io.jerrycan.template.sprig;

import io.jerrycan.template.function.Args;
import io.jerrycan.template.function.FunctionSet;
import io.jerrycan.template.value.GoType;
import io.jerrycan.template.value.TypedNil;
import java.util.List;

/** Sprig's regular expressions: Go's syntax and matching (RE2). */
final class Regexes {
    private static final TypedNil NIL = new TypedNil(GoType.STRINGS);

    private Regexes() {}

    static FunctionSet functions() {
        return FunctionSet.builder()
                .add("regexMatch", "string, string", Regexes::matches)
                .add("mustRegexMatch", "string, string", args -> must(args).matches(args.string(1)))
                .add("regexFind", "string, string", args -> regex(args).find(args.string(1)))
                .add("mustRegexFind", "string, string", args -> must(args).find(args.string(1)))
                .add("regexFindAll", "string, string, int", args -> findAll(regex(args), args))
                .add("mustRegexFindAll", "string, string, int", args -> findAll(must(args), args))
                .add("regexReplaceAll", "string, string, string", args -> replace(regex(args), args, true))
                .add("mustRegexReplaceAll", "string, string, string", args -> replace(must(args), args, true))
                .add("regexReplaceAllLiteral", "string, string, string", args -> replace(regex(args), args, false))
                .add("mustRegexReplaceAllLiteral", "string, string, string", args -> replace(must(args), args, false))
                .add("regexSplit", "string, string, int", args -> split(regex(args), args))
                .add("mustRegexSplit", "string, string, int", args -> split(must(args), args))
                .add("regexQuoteMeta", "string", args -> Regex.quote(args.string(0)))
                .build();
    }

    /** Functions without {@code must} panic in Go, which shows the expression in the message. */
    private static Regex regex(Args args) {
        return Regex.compile(args.string(0), true);
    }

    private static Regex must(Args args) {
        return Regex.compile(args.string(0), false);
    }

    /** A malformed expression matches nothing. */
    private static boolean matches(Args args) {
        return Regex.isValid(args.string(0)) && regex(args).matches(args.string(1));
    }

    private static Object findAll(Regex regex, Args args) {
        return orNil(regex.findAll(args.string(1), args.integer(2)));
    }

    private static String replace(Regex regex, Args args, boolean expand) {
        return regex.replaceAll(args.string(1), args.string(2), expand);
    }

    private static Object split(Regex regex, Args args) {
        return args.integer(2) == 0 ? NIL : Text.strings(regex.split(args.string(1), args.integer(2)));
    }

    private static Object orNil(List<String> texts) {
        return texts.isEmpty() ? NIL : Text.strings(texts);
    }
}
