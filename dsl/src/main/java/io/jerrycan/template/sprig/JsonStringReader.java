package io.jerrycan.template.sprig;

import io.jerrycan.template.value.Utf8;
import java.io.ByteArrayOutputStream;

/** Reads one JSON string, from quote to quote. Half a surrogate pair, and what is not UTF-8, becomes U+FFFD. */
final class JsonStringReader {
    private final JsonReader in;
    private final StringBuilder out = new StringBuilder();
    private final ByteArrayOutputStream plain = new ByteArrayOutputStream();

    JsonStringReader(JsonReader in) {
        this.in = in;
    }

    String read() {
        in.advance();
        int c = in.peek();
        while (c != '"') {
            if (c < 0x20) {
                throw in.unexpected("in string literal");
            }
            in.advance();
            if (c == '\\') {
                flush();
                escape();
            } else {
                plain.write(c);
            }
            c = in.peek();
        }
        in.advance();
        flush();
        return Utf8.replaceInvalid(out.toString());
    }

    private void flush() {
        out.append(Utf8.replaceInvalid(Utf8.decode(plain.toByteArray())));
        plain.reset();
    }

    private void escape() {
        int c = in.peekInToken();
        int known = "\"\\/bfnrtu".indexOf(c);
        if (known < 0) {
            throw in.unexpected("in string escape code");
        }
        in.advance();
        out.append(c == 'u' ? hexadecimal() : "\"\\/\b\f\n\r\t".charAt(known));
    }

    private char hexadecimal() {
        int value = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit(in.peekInToken(), 16);
            if (digit < 0) {
                throw in.unexpected("in \\u hexadecimal character escape");
            }
            value = value << 4 | digit;
            in.advance();
        }
        return (char) value;
    }
}
