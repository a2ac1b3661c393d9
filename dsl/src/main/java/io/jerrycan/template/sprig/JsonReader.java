package io.jerrycan.template.sprig;

import io.jerrycan.template.format.Fmt;
import io.jerrycan.template.function.FunctionError;
import io.jerrycan.template.value.Int;
import io.jerrycan.template.value.Utf8;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON as Go's {@code encoding/json} does into an {@code interface {}}: every number is a float64. */
final class JsonReader {
    /** Go allows 10,000, more than a Java stack is sure to hold. */
    static final int MAX_DEPTH = 1_000;

    private final byte[] in;
    private int at;
    private int depth;

    private JsonReader(String text) {
        this.in = Utf8.encode(text);
    }

    /** The value; throws {@link FunctionError} with Go's message if the text is not one JSON value. */
    static Object read(String text) {
        JsonReader reader = new JsonReader(text);
        reader.skipSpace();
        Object value = reader.value();
        reader.skipSpace();
        if (reader.at < reader.in.length) {
            throw reader.unexpected("after top-level value");
        }
        return value;
    }

    private Object value() {
        int c = peek();
        return switch (c) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            case 't' -> literal("true", true);
            case 'f' -> literal("false", false);
            case 'n' -> literal("null", null);
            default -> {
                if (c != '-' && !isDigit(c)) {
                    throw unexpected("looking for beginning of value");
                }
                yield number();
            }
        };
    }

    private Map<String, Object> object() {
        enter();
        Map<String, Object> object = new LinkedHashMap<>();
        skipSpace();
        if (peek() == '}') {
            return leave(object);
        }
        while (true) {
            if (peek() != '"') {
                throw unexpected("looking for beginning of object key string");
            }
            String key = string();
            skipSpace();
            if (peek() != ':') {
                throw unexpected("after object key");
            }
            at++;
            skipSpace();
            object.put(key, value());
            if (isLast('}', "after object key:value pair")) {
                return leave(object);
            }
        }
    }

    private List<Object> array() {
        enter();
        List<Object> array = new ArrayList<>();
        skipSpace();
        if (peek() == ']') {
            return leave(array);
        }
        while (true) {
            array.add(value());
            if (isLast(']', "after array element")) {
                return leave(array);
            }
        }
    }

    private void enter() {
        at++;
        if (++depth > MAX_DEPTH) {
            throw new FunctionError("exceeded max depth");
        }
    }

    private <T> T leave(T value) {
        at++;
        depth--;
        return value;
    }

    private boolean isLast(char close, String context) {
        skipSpace();
        int c = peek();
        if (c == ',') {
            at++;
            skipSpace();
        } else if (c != close) {
            throw unexpected(context);
        }
        return c == close;
    }

    private Object literal(String word, Object value) {
        for (int i = 0; i < word.length(); i++, at++) {
            if (peekInToken() != word.charAt(i)) {
                throw unexpected("in literal " + word + " (expecting '" + word.charAt(i) + "')");
            }
        }
        return value;
    }

    private Double number() {
        int start = at;
        if (peek() == '-') {
            at++;
        }
        if (peekInToken() == '0') {
            at++;
        } else {
            digits("in numeric literal");
        }
        if (at < in.length && in[at] == '.') {
            at++;
            digits("after decimal point in numeric literal");
        }
        if (at < in.length && (in[at] == 'e' || in[at] == 'E')) {
            at++;
            if (at < in.length && (in[at] == '+' || in[at] == '-')) {
                at++;
            }
            digits("in exponent of numeric literal");
        }
        String text = new String(in, start, at - start, StandardCharsets.US_ASCII);
        double number = Double.parseDouble(text);
        if (Double.isInfinite(number)) {
            throw new FunctionError("json: cannot unmarshal number into Go value of type float64");
        }
        return number;
    }

    private void digits(String context) {
        if (!isDigit(peekInToken())) {
            throw unexpected(context);
        }
        while (at < in.length && isDigit(in[at])) {
            at++;
        }
    }

    private String string() {
        return new JsonStringReader(this).read();
    }

    /** The byte at this place; at the end of the text an error. */
    int peek() {
        if (at == in.length) {
            throw new FunctionError("unexpected end of JSON input");
        }
        return in[at] & 0xff;
    }

    /** The byte at this place; Go sees a blank at the end of the text where that ends a token that is not complete. */
    int peekInToken() {
        return at == in.length ? ' ' : in[at] & 0xff;
    }

    void advance() {
        at++;
    }

    /** The error for the byte at this place. */
    FunctionError unexpected(String context) {
        return new FunctionError(Fmt.sprintf("invalid character %q ", Int.of(peekInToken())) + context);
    }

    private void skipSpace() {
        while (at < in.length && (in[at] == ' ' || in[at] == '\t' || in[at] == '\n' || in[at] == '\r')) {
            at++;
        }
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
