package io.jerrycan.function;

import io.jerrycan.model.Value;
import io.jerrycan.model.Value.Bool;
import io.jerrycan.model.Value.Dict;
import io.jerrycan.model.Value.Null;
import io.jerrycan.model.Value.Num;
import io.jerrycan.model.Value.Seq;
import io.jerrycan.model.Value.Text;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The types without parts. */
public enum PlainType implements ArgumentType {
    /** From a text, a number in decimal form, or a boolean as {@code 1} or {@code 0}. */
    STRING("text") {
        @Override
        boolean fits(Value value) {
            return value instanceof Text || value instanceof Num || value instanceof Bool;
        }

        @Override
        public Object decode(Value value) {
            if (value instanceof Bool bool) {
                return bool.value() ? "1" : "0";
            } else if (value instanceof Num num) {
                return num.number() instanceof Double number ? decimal(number) : String.valueOf(num.number());
            }
            return ((Text) value).text();
        }

        private String decimal(Double number) {
            return number.isNaN() || number.isInfinite()
                    ? number.toString()
                    : new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
        }
    },

    /** From a whole number that fits in 32 bits, or a text with one; no fraction. */
    WHOLE("whole number") {
        @Override
        boolean fits(Value value) {
            if (value instanceof Num num) {
                return num.number() instanceof Long number && number.intValue() == number;
            }
            return value instanceof Text text && DIGITS.matcher(text.text()).matches() && inRange(text.text());
        }

        private boolean inRange(String digits) {
            try {
                Integer.parseInt(digits);
                return true;
            } catch (NumberFormatException tooLarge) {
                return false;
            }
        }

        @Override
        public Object decode(Value value) {
            return value instanceof Num num ? num.number().intValue() : Integer.parseInt(((Text) value).text());
        }
    },

    /** From a boolean, a number that is not zero, an empty text (false), or one of Go's words for true and false. */
    BOOLEAN("true or false") {
        @Override
        boolean fits(Value value) {
            return value instanceof Bool
                    || value instanceof Num
                    || value instanceof Text text && (TRUE.contains(text.text()) || FALSE.contains(text.text()));
        }

        @Override
        public Object decode(Value value) {
            if (value instanceof Text text) {
                return TRUE.contains(text.text());
            }
            return value instanceof Num num ? num.number().doubleValue() != 0 : ((Bool) value).value();
        }
    },

    /** Anything at all, as plain Java data. */
    ANY("anything") {
        @Override
        boolean fits(Value value) {
            return !(value instanceof Null);
        }

        @Override
        public Object decode(Value value) {
            return value.toJava();
        }
    };

    private static final Pattern DIGITS = Pattern.compile("[+-]?[0-9]+");
    private static final Set<String> TRUE = Set.of("1", "t", "T", "TRUE", "true", "True");
    private static final Set<String> FALSE = Set.of("0", "f", "F", "FALSE", "false", "False", "");

    private final String word;

    PlainType(String word) {
        this.word = word;
    }

    abstract boolean fits(Value value);

    @Override
    public String word() {
        return word;
    }

    @Override
    public Optional<String> check(Value value, Predicate<Text> unknown) {
        if (value instanceof Text text && unknown.test(text) || fits(value)) {
            return Optional.empty();
        }
        return Optional.of(expected(value, this));
    }

    static String expected(Value value, ArgumentType type) {
        return "is " + wordFor(value) + ", expected " + type.word();
    }

    private static String wordFor(Value value) {
        if (value instanceof Null) {
            return "null";
        } else if (value instanceof Seq) {
            return "a list";
        } else if (value instanceof Dict) {
            return "a map";
        } else if (value instanceof Bool) {
            return "a boolean";
        } else if (value instanceof Num num) {
            return num.number() instanceof Double ? "a fraction" : "a number";
        }
        return "a text";
    }
}
