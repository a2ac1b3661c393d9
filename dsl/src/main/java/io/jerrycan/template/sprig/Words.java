package io.jerrycan.template.sprig;

import io.jerrycan.template.function.Args;
import io.jerrycan.template.function.FunctionSet;
import io.jerrycan.template.value.Utf8;
import java.util.function.IntPredicate;

/** Sprig's string functions that see words: upper and lower case, initials, abbreviations. */
final class Words {
    private static final String DOTS = "...";

    private Words() {}

    static FunctionSet functions() {
        return FunctionSet.builder()
                .add("upper", "string", args -> Runes.map(args.string(0), Character::toUpperCase))
                .add("lower", "string", args -> Runes.map(args.string(0), Character::toLowerCase))
                .add("title", "string", args -> title(args.string(0)))
                .add("untitle", "string", args -> untitle(args.string(0)))
                .add("swapcase", "string", args -> swapCase(args.string(0)))
                .add("camelcase", "string", args -> WordCase.camel(args.string(0)))
                .add("snakecase", "string", args -> WordCase.join(args.string(0), '_'))
                .add("kebabcase", "string", args -> WordCase.join(args.string(0), '-'))
                .add("nospace", "string", args -> withoutSpace(args.string(0)))
                .add("initials", "string", args -> initials(args.string(0)))
                .add("abbrev", "int, string", args -> abbreviate(args.string(1), 0, args.integer(0)))
                .add("abbrevboth", "int, int, string", Words::abbreviateBoth)
                .add("wrap", "int, string", args -> Wrapping.wrap(args.string(1), args.integer(0), "\n", false))
                .add("wrapWith", "int, string, string", Words::wrapWith)
                .build();
    }

    /** Upper case after whatever is no word character; Go's {@code strings.Title} counts the underscore as one. */
    private static String title(String text) {
        StringBuilder out = new StringBuilder();
        int previous = ' ';
        for (int rune : Runes.of(text)) {
            boolean separated = previous < 0x80
                    ? !Runes.isWord(previous) && previous != '_'
                    : !Runes.isWord(previous) && Runes.isSpace(previous);
            out.appendCodePoint(separated ? Character.toTitleCase(rune) : rune);
            previous = rune;
        }
        return out.toString();
    }

    private static String untitle(String text) {
        StringBuilder out = new StringBuilder();
        boolean first = true;
        for (int rune : Runes.of(text)) {
            out.appendCodePoint(first ? Character.toLowerCase(rune) : rune);
            first = Runes.isSpace(rune);
        }
        return out.toString();
    }

    private static String swapCase(String text) {
        StringBuilder out = new StringBuilder();
        boolean first = true;
        for (int rune : Runes.of(text)) {
            out.appendCodePoint(
                    Runes.isUpper(rune) || Character.isTitleCase(rune)
                            ? Character.toLowerCase(rune)
                            : Character.getType(rune) != Character.LOWERCASE_LETTER
                                    ? rune
                                    : first ? Character.toTitleCase(rune) : Character.toUpperCase(rune));
            first = Runes.isSpace(rune);
        }
        return out.toString();
    }

    /** Sprig looks at single bytes here, so other letters than ASCII's come out broken if there is any space. */
    private static String withoutSpace(String text) {
        int[] runes = Text.bytesAsRunes(text);
        StringBuilder out = new StringBuilder();
        for (int rune : runes) {
            if (!Runes.isSpace(rune)) {
                out.appendCodePoint(rune);
            }
        }
        return out.length() == runes.length ? text : out.toString();
    }

    /** The first byte of each word. */
    private static String initials(String text) {
        StringBuilder out = new StringBuilder();
        IntPredicate space = Runes::isSpace;
        int previous = ' ';
        for (int rune : Text.bytesAsRunes(text)) {
            if (space.test(previous) && !space.test(rune)) {
                out.appendCodePoint(rune);
            }
            previous = rune;
        }
        return out.toString();
    }

    private static String abbreviateBoth(Args args) {
        long left = args.integer(0);
        long right = args.integer(1);
        String text = args.string(2);
        return left > 0 && right < 7 ? text : abbreviate(text, left, right);
    }

    /** At most {@code width} bytes, three dots included, of which the byte at {@code offset} is one. */
    private static String abbreviate(String text, long offset, long width) {
        int length = Utf8.length(text);
        if (width < 4 || length <= width) {
            return text;
        }
        long shown = width - DOTS.length();
        long from = Math.min(Math.min(offset, length), length - shown);
        if (from <= 4) {
            return Text.slice(text, 0, shown) + DOTS;
        }
        String rest = Text.slice(text, from, length);
        return from + shown < length
                ? DOTS + abbreviate(rest, 0, shown)
                : DOTS + Text.slice(text, length - shown, length);
    }

    private static String wrapWith(Args args) {
        String separator = args.string(1);
        return Wrapping.wrap(args.string(2), args.integer(0), separator.isEmpty() ? "\n" : separator, true);
    }
}
