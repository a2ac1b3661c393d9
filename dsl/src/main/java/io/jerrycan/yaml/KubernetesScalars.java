package io.jerrycan.yaml;

import java.math.BigInteger;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * What an unquoted scalar means to {@code kubectl}: YAML 1.1 as Go reads it. {@code yes} is a boolean, {@code 012} and
 * {@code 0o12} are octal; dates and base-60 numbers stay text.
 */
final class KubernetesScalars extends Resolver {
    private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");
    private static final Set<String> TRUE =
            Set.of("y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON");
    private static final Set<String> FALSE =
            Set.of("n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF");
    private static final String START_OF_NUMBER = "+-.0123456789";
    private static final Pattern NOT_FINITE = Pattern.compile("[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");
    private static final Pattern DECIMAL = Pattern.compile("[-+]?(0|[1-9][0-9]*)");
    private static final Pattern RADIX = Pattern.compile("[-+]?0([xX][0-9a-fA-F]+|[bB][01]+|[oO]?[0-7]+)");
    private static final Pattern FLOAT = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");

    @Override
    protected void addImplicitResolvers() {
        // none of SnakeYAML's own: they make dates of dates
    }

    @Override
    public Tag resolve(NodeId kind, String value, boolean implicit) {
        if (kind != NodeId.scalar) {
            return super.resolve(kind, value, implicit);
        }
        return implicit ? tag(value) : Tag.STR;
    }

    static Tag tag(String plain) {
        if (NULLS.contains(plain)) {
            return Tag.NULL;
        } else if (bool(plain).isPresent()) {
            return Tag.BOOL;
        } else if (plain.equals("<<")) {
            return Tag.MERGE;
        } else if (START_OF_NUMBER.indexOf(plain.charAt(0)) < 0) {
            return Tag.STR;
        } else if (isNotFinite(plain)) {
            return Tag.FLOAT;
        }
        return number(plain)
                .map(number -> number instanceof Double ? Tag.FLOAT : Tag.INT)
                .orElse(Tag.STR);
    }

    static boolean isNull(String plain) {
        return NULLS.contains(plain);
    }

    static Optional<Boolean> bool(String plain) {
        return TRUE.contains(plain) ? Optional.of(true) : FALSE.contains(plain) ? Optional.of(false) : Optional.empty();
    }

    /** Infinity or not-a-number: JSON has neither, so {@code kubectl} refuses them. */
    static boolean isNotFinite(String plain) {
        return NOT_FINITE.matcher(plain).matches();
    }

    /** A {@code Long}, a {@code BigInteger} beyond it, or a {@code Double} that has a fraction or is beyond both. */
    static Optional<Number> number(String plain) {
        if (plain.startsWith("_")) {
            return Optional.empty();
        }
        String digits = plain.replace("_", "");
        if (DECIMAL.matcher(digits).matches()) {
            return Optional.of(whole(new BigInteger(digits)));
        } else if (RADIX.matcher(digits).matches()) {
            BigInteger value = radix(digits);
            if (value.bitLength() <= Long.SIZE) {
                return Optional.of(whole(value));
            }
        }
        return FLOAT.matcher(digits).matches() ? floating(Double.parseDouble(digits)) : Optional.empty();
    }

    private static BigInteger radix(String digits) {
        boolean negative = digits.startsWith("-");
        String body = digits.substring(digits.startsWith("+") || negative ? 2 : 1);
        BigInteger value =
                switch (Character.toLowerCase(body.charAt(0))) {
                    case 'x' -> new BigInteger(body.substring(1), 16);
                    case 'b' -> new BigInteger(body.substring(1), 2);
                    case 'o' -> new BigInteger(body.substring(1), 8);
                    default -> new BigInteger(body, 8);
                };
        return negative ? value.negate() : value;
    }

    private static Number whole(BigInteger value) {
        return value.bitLength() < Long.SIZE ? (Number) value.longValue() : value;
    }

    /** JSON does not tell {@code 1.0} from {@code 1}, and Go writes the latter. */
    private static Optional<Number> floating(double value) {
        if (Double.isInfinite(value)) {
            return Optional.empty();
        }
        boolean whole = value == Math.rint(value) && Math.abs(value) < 0x1p63;
        return Optional.of(whole ? (Number) (long) value : value);
    }
}
