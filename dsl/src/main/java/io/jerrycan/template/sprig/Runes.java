package io.jerrycan.template.sprig;

import io.jerrycan.template.value.Utf8;
import java.util.function.IntUnaryOperator;

/** Go's package {@code unicode}: simple case mappings, one character to one, and its idea of white space. */
final class Runes {
    private Runes() {}

    static boolean isSpace(int rune) {
        return rune >= '\t' && rune <= '\r'
                || rune == ' '
                || rune == 0x85
                || rune == 0xa0
                || rune == 0x1680
                || rune >= 0x2000 && rune <= 0x200a
                || rune == 0x2028
                || rune == 0x2029
                || rune == 0x202f
                || rune == 0x205f
                || rune == 0x3000;
    }

    /** Letters and digits of any script: Go's {@code IsLetter || IsDigit}. */
    static boolean isWord(int rune) {
        return Character.isLetter(rune) || Character.isDigit(rune);
    }

    /** Numbers of any kind, such as {@code 1}, {@code ½}, {@code Ⅷ}: Go's {@code IsNumber}. */
    static boolean isNumber(int rune) {
        int type = Character.getType(rune);
        return type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }

    /** Go's {@code IsUpper}: category Lu only. */
    static boolean isUpper(int rune) {
        return Character.getType(rune) == Character.UPPERCASE_LETTER;
    }

    /** The characters; each byte that is not UTF-8 is U+FFFD. */
    static int[] of(String text) {
        return Utf8.replaceInvalid(text).codePoints().toArray();
    }

    static String map(String text, IntUnaryOperator mapping) {
        StringBuilder out = new StringBuilder(text.length());
        for (int rune : of(text)) {
            out.appendCodePoint(mapping.applyAsInt(rune));
        }
        return out.toString();
    }
}
