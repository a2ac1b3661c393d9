package io.jerrycan.template.parse;

import io.jerrycan.template.value.Utf8;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Go's string and character literals. */
final class Strings {
    private Strings() {}

    /** The string that a token of type STRING or RAW_STRING stands for. */
    static String string(Token token) {
        String inside = token.text().substring(1, token.text().length() - 1);
        if (token.type() == Token.Type.RAW_STRING) {
            return inside.replace("\r", "");
        }
        return inside.indexOf('\\') < 0 ? inside : new Strings.Reader(token, inside, '"').string();
    }

    /** The character that a token of type CHAR_CONSTANT stands for. */
    static int character(Token token) {
        String text = token.text();
        String inside = text.substring(1, text.length() - 1);
        if (inside.isEmpty()) {
            throw new ParseError(token.pos(), "invalid syntax");
        }
        Reader reader = new Reader(token, inside, '\'');
        int rune = reader.rune();
        if (reader.at < inside.length()) {
            throw new ParseError(token.pos(), "malformed character constant: " + text);
        }
        return rune;
    }

    /** Reads the inside of a literal. */
    private static final class Reader {
        private final Token token;
        private final String text;
        private final char quote;
        private int at;
        /** Whether the last rune was written as a byte. */
        private boolean isByte;

        Reader(Token token, String text, char quote) {
            this.token = token;
            this.text = text;
            this.quote = quote;
        }

        String string() {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            while (at < text.length()) {
                int rune = rune();
                if (isByte) {
                    bytes.write(rune);
                } else {
                    bytes.writeBytes(Character.toString(rune).getBytes(StandardCharsets.UTF_8));
                }
            }
            return Utf8.decode(bytes.toByteArray());
        }

        int rune() {
            isByte = false;
            int rune = text.codePointAt(at);
            at += Character.charCount(rune);
            if (rune != '\\') {
                return rune;
            }
            if (at == text.length()) {
                throw invalid();
            }
            char escape = text.charAt(at++);
            return switch (escape) {
                case 'a' -> 7;
                case 'b' -> '\b';
                case 'f' -> '\f';
                case 'n' -> '\n';
                case 'r' -> '\r';
                case 't' -> '\t';
                case 'v' -> 0xb;
                case '\\' -> '\\';
                case 'x' -> {
                    isByte = true;
                    yield digits(2, 16);
                }
                case 'u' -> codePoint(digits(4, 16));
                case 'U' -> codePoint(digits(8, 16));
                default -> {
                    if (escape == quote) {
                        yield escape;
                    }
                    if (escape < '0' || escape > '7') {
                        throw invalid();
                    }
                    at--;
                    isByte = true;
                    int value = digits(3, 8);
                    if (value > 255) {
                        throw invalid();
                    }
                    yield value;
                }
            };
        }

        private int digits(int count, int radix) {
            if (at + count > text.length()) {
                throw invalid();
            }
            long value = 0;
            for (int i = 0; i < count; i++) {
                int digit = Character.digit(text.charAt(at++), radix);
                if (digit < 0) {
                    throw invalid();
                }
                value = value * radix + digit;
            }
            return value > Character.MAX_CODE_POINT ? -1 : (int) value;
        }

        private int codePoint(int value) {
            if (value < 0 || value >= Character.MIN_SURROGATE && value <= Character.MAX_SURROGATE) {
                throw invalid();
            }
            return value;
        }

        private ParseError invalid() {
            return new ParseError(token.pos(), "invalid syntax");
        }
    }
}
