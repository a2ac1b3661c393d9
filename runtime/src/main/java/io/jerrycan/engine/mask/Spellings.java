package io.jerrycan.engine.mask;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/**
 * The forms in which one value turns up in output: as it is; in base64, also as a part of something longer; escaped for
 * JSON, once or twice; escaped for a URL; quoted for a shell; and as the list of numbers that Go prints for bytes.
 */
final class Spellings {
    /** In fewer bytes, what base64 makes of a part is too short to tell from other text. */
    private static final int SHORTEST_PART = 8;

    private static final String UNRESERVED = "-_.~";

    private Spellings() {}

    static Set<String> of(String value) {
        Set<String> all = new LinkedHashSet<>();
        all.add(value);
        base64(value.getBytes(StandardCharsets.UTF_8), all);
        json(value, all);
        url(value, all);
        shell(value, all);
        all.add(goBytes(value.getBytes(StandardCharsets.UTF_8)));
        return all;
    }

    private static void base64(byte[] bytes, Set<String> all) {
        for (Base64.Encoder encoder : new Base64.Encoder[] {Base64.getEncoder(), Base64.getUrlEncoder()}) {
            all.add(encoder.encodeToString(bytes));
            all.add(encoder.withoutPadding().encodeToString(bytes));
            for (int before = 0; before < 3 && bytes.length >= SHORTEST_PART; before++) {
                all.add(base64Part(encoder, bytes, before));
            }
        }
    }

    /** The characters that depend on these bytes alone when {@code before} (modulo 3) other bytes stand before them. */
    private static String base64Part(Base64.Encoder encoder, byte[] bytes, int before) {
        byte[] padded = new byte[before + bytes.length];
        System.arraycopy(bytes, 0, padded, before, bytes.length);
        String text = encoder.encodeToString(padded);
        return text.substring((before * 8 + 5) / 6, padded.length * 8 / 6);
    }

    private static void json(String value, Set<String> all) {
        String plain = json(value, c -> false);
        all.add(plain);
        all.add(json(plain, c -> false));
        all.add(json(value, c -> c == '<' || c == '>' || c == '&'));
        all.add(json(value, c -> c > 0x7e));
    }

    private static String json(String value, IntPredicate alsoEscaped) {
        return escaped(value, c -> switch (c) {
            case '"', '\\' -> "\\" + (char) c;
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            case '\b' -> "\\b";
            case '\f' -> "\\f";
            default -> c < 0x20 || alsoEscaped.test(c) ? "\\u" + HexFormat.of().toHexDigits((char) c) : null;
        });
    }

    private static void url(String value, Set<String> all) {
        String form = URLEncoder.encode(value, StandardCharsets.UTF_8);
        for (String escaped : new String[] {
            form,
            form.replace("+", "%20"),
            percent(value, "-_.!~*'()"),
            percent(value, UNRESERVED),
            percent(value, UNRESERVED + "/"),
            percent(value, UNRESERVED + "$&+=:@"),
            percent(value, UNRESERVED + "$&+,;=")
        }) {
            all.add(escaped);
            all.add(lowerCaseHex(escaped));
        }
    }

    private static String percent(String value, String safe) {
        StringBuilder text = new StringBuilder();
        for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || safe.indexOf(c) >= 0);
            text.append(
                    plain
                            ? String.valueOf(c)
                            : "%" + HexFormat.of().withUpperCase().toHexDigits(b));
        }
        return text.toString();
    }

    private static String lowerCaseHex(String escaped) {
        StringBuilder text = new StringBuilder(escaped);
        for (int i = 0; i + 2 < text.length(); i++) {
            if (text.charAt(i) == '%') {
                text.setCharAt(i + 1, Character.toLowerCase(text.charAt(i + 1)));
                text.setCharAt(i + 2, Character.toLowerCase(text.charAt(i + 2)));
            }
        }
        return text.toString();
    }

    private static void shell(String value, Set<String> all) {
        all.add(value.replace("'", "'\\''"));
        all.add(value.replace("'", "'\"'\"'"));
        all.add(escaped(value, c -> "\\\"$`".indexOf(c) >= 0 ? "\\" + (char) c : null));
        all.add(escaped(value, c -> c > ' ' && c < 0x7f && !isShellPlain(c) || c == ' ' ? "\\" + (char) c : null));
    }

    private static boolean isShellPlain(int c) {
        return Character.isLetterOrDigit(c) || "_-./:=@%+,".indexOf(c) >= 0;
    }

    private static String escaped(String value, IntFunction<String> escape) {
        StringBuilder text = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            String escaped = escape.apply(value.charAt(i));
            text.append(escaped == null ? value.substring(i, i + 1) : escaped);
        }
        return text.toString();
    }

    private static String goBytes(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (byte b : bytes) {
            text.append(text.length() == 0 ? "" : " ").append(b & 0xff);
        }
        return text.toString();
    }
}
