package io.jerrycan.template.sprig;

import io.jerrycan.template.format.Fmt;
import io.jerrycan.template.format.Quote;
import io.jerrycan.template.function.Args;
import io.jerrycan.template.function.FunctionError;
import io.jerrycan.template.function.FunctionSet;
import io.jerrycan.template.function.ResultSize;
import io.jerrycan.template.value.Utf8;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Sprig's string functions that cut, join and test; lengths and positions are in bytes. */
final class Strings {
    private Strings() {}

    static FunctionSet functions() {
        return FunctionSet.builder()
                .add("trim", "string", args -> Text.trim(args.string(0), Runes::isSpace))
                .add("trimAll", "string, string", Strings::trimAll)
                .add("trimall", "string, string", Strings::trimAll)
                .add("trimPrefix", "string, string", args -> trimPrefix(args.string(0), args.string(1)))
                .add("trimSuffix", "string, string", args -> trimSuffix(args.string(0), args.string(1)))
                .add("contains", "string, string", args -> args.string(1).contains(args.string(0)))
                .add("hasPrefix", "string, string", args -> args.string(1).startsWith(args.string(0)))
                .add("hasSuffix", "string, string", args -> args.string(1).endsWith(args.string(0)))
                .add("replace", "string, string, string", Strings::replace)
                .add("repeat", "int, string", args -> repeat(args.string(1), args.integer(0)))
                .add("substr", "int, int, string", Strings::substring)
                .add("trunc", "int, string", args -> truncate(args.string(1), args.integer(0)))
                .add("quote", "...interface{}", args -> each(args, value -> Quote.string(Text.of(value))))
                .add("squote", "...interface{}", args -> each(args, value -> "'" + Fmt.sprint(value) + "'"))
                .add("cat", "...interface{}", args -> each(args, Fmt::sprint))
                .add("indent", "int, string", args -> indent(args.integer(0), args.string(1)))
                .add("nindent", "int, string", args -> "\n" + indent(args.integer(0), args.string(1)))
                .add("plural", "string, string, int", args -> args.string(args.integer(2) == 1 ? 0 : 1))
                .build();
    }

    private static String trimAll(Args args) {
        String set = args.string(0);
        return Text.trim(args.string(1), rune -> set.indexOf(rune) >= 0);
    }

    private static String trimPrefix(String prefix, String text) {
        return text.startsWith(prefix) ? text.substring(prefix.length()) : text;
    }

    private static String trimSuffix(String suffix, String text) {
        return text.endsWith(suffix) ? text.substring(0, text.length() - suffix.length()) : text;
    }

    /** An empty old text is found before, between and after the characters. */
    private static String replace(Args args) {
        String old = args.string(0);
        String with = args.string(1);
        List<String> rest = Text.split(args.string(2), old, -1);
        if (!old.isEmpty()) {
            return Text.join(with, rest);
        }
        return rest.isEmpty() ? with : with + Text.join(with, rest) + with;
    }

    static String repeat(String text, long count) {
        if (count < 0) {
            throw new FunctionError("strings: negative Repeat count");
        }
        if (text.isEmpty()) {
            return "";
        }
        ResultSize.checkString(count);
        ResultSize.checkString(count * Utf8.length(text));
        return text.repeat((int) count);
    }

    private static String substring(Args args) {
        long start = args.integer(0);
        long end = args.integer(1);
        String text = args.string(2);
        int length = Utf8.length(text);
        if (start < 0) {
            return Text.slice(text, 0, end);
        }
        return Text.slice(text, start, end < 0 || end > length ? length : end);
    }

    private static String truncate(String text, long count) {
        return Utf8.length(text) <= count ? text : Text.slice(text, 0, count);
    }

    private static String each(Args args, Function<Object, String> form) {
        return Text.join(
                " ", args.rest(0).stream().filter(Objects::nonNull).map(form).toList());
    }

    private static String indent(long spaces, String text) {
        String pad = repeat(" ", spaces);
        return pad + Text.join("\n" + pad, Text.split(text, "\n", -1));
    }
}
