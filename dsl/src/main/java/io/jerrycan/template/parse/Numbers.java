package io.jerrycan.template.parse;

import io.jerrycan.template.exec.Num;
import io.jerrycan.template.format.Quote;
import io.jerrycan.template.value.Complex;
import java.math.BigInteger;
import java.util.regex.Pattern;

/** Go's number literals. */
final class Numbers {
    private static final Pattern UNDERSCORES =
            Pattern.compile("_(?=_|$)|(?<![0-9a-zA-Z])_|(?<=[0-9a-fA-F])_(?![0-9a-fA-F])");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
    private static final Pattern HEX =
            Pattern.compile("[+-]?0[xX]([0-9a-fA-F]+\\.?[0-9a-fA-F]*|\\.[0-9a-fA-F]+)[pP][+-]?\\d+");

    private Numbers() {}

    /** The node of a token of type NUMBER, COMPLEX or CHAR_CONSTANT. */
    static Num number(Token token) {
        String text = token.text();
        if (token.type() == Token.Type.CHAR_CONSTANT) {
            int rune = Strings.character(token);
            return new Num(token.pos(), text, (long) rune, (long) rune, (double) rune, null, false);
        }
        if (text.endsWith("i")) {
            return complex(token);
        }
        Long integer = null;
        Long unsigned = null;
        BigInteger whole = whole(text);
        if (whole != null && whole.bitLength() < 64) {
            integer = whole.longValue();
        }
        if (whole != null && whole.signum() >= 0 && whole.bitLength() <= 64) {
            unsigned = whole.longValue();
        }
        Double real;
        if (integer != null || unsigned != null) {
            real = integer != null ? integer.doubleValue() : whole.doubleValue();
        } else {
            real = real(text);
            if (real == null || real.isInfinite()) {
                throw new ParseError(token.pos(), "illegal number syntax: " + Quote.string(text));
            }
            if (!looksReal(text)) {
                throw new ParseError(token.pos(), "integer overflow: " + Quote.string(text));
            }
            integer = real.longValue() == real ? (Long) real.longValue() : null;
            unsigned = integer != null && integer >= 0 ? integer : null;
        }
        boolean wantsFloat = looksReal(text) && !text.matches("[+-]?0[xX][^pP]*");
        return new Num(token.pos(), text, integer, unsigned, real, null, wantsFloat);
    }

    private static boolean looksReal(String text) {
        return text.chars().anyMatch(c -> ".eEpP".indexOf(c) >= 0);
    }

    /** The integer in Go's syntax with any prefix, or null. */
    private static BigInteger whole(String text) {
        String digits = text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text;
        int radix = 10;
        if (digits.length() > 1 && digits.charAt(0) == '0') {
            char prefix = Character.toLowerCase(digits.charAt(1));
            radix = prefix == 'x' ? 16 : prefix == 'b' ? 2 : 8;
            if (!goodUnderscores(digits)) {
                return null;
            }
            digits = digits.substring(prefix == 'x' || prefix == 'b' || prefix == 'o' ? 2 : 1);
        } else if (!goodUnderscores(digits)) {
            return null;
        }
        try {
            BigInteger value = new BigInteger(digits.replace("_", ""), radix);
            return text.startsWith("-") ? value.negate() : value;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static boolean goodUnderscores(String digits) {
        return digits.indexOf('_') < 0 || !UNDERSCORES.matcher(digits).find();
    }

    private static Double real(String text) {
        if (!goodUnderscores(text)) {
            return null;
        }
        String plain = text.replace("_", "");
        return DECIMAL.matcher(plain).matches() || HEX.matcher(plain).matches() ? Double.valueOf(plain) : null;
    }

    private static Num complex(Token token) {
        String text = token.text();
        int split = Math.max(text.lastIndexOf('+'), text.lastIndexOf('-'));
        if (split > 0 && "eEpP".indexOf(text.charAt(split - 1)) >= 0) {
            split = Math.max(text.lastIndexOf('+', split - 1), text.lastIndexOf('-', split - 1));
        }
        Double real = split > 0 ? real(text.substring(0, split)) : (Double) 0.0;
        Double imaginary = real(text.substring(Math.max(split, 0), text.length() - 1));
        if (real == null || imaginary == null) {
            throw new ParseError(token.pos(), "illegal number syntax: " + Quote.string(text));
        }
        boolean isReal = imaginary == 0;
        Long whole = isReal && real.longValue() == real ? (Long) real.longValue() : null;
        return new Num(
                token.pos(),
                text,
                whole,
                whole != null && whole >= 0 ? whole : null,
                isReal ? real : null,
                new Complex(real, imaginary),
                false);
    }
}
