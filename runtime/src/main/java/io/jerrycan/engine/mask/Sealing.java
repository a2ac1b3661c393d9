package io.jerrycan.engine.mask;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes secret values out of text that is stored, so that whoever knows the values can put them back: each is replaced by
 * a seal, which only names it. Values that are {@linkplain Masker#SHORTEST too short to be masked} stay.
 */
public record Sealing(Masker secrets) {
    private static final Pattern SEAL = Pattern.compile("\u27e6secret ([0-9a-f]{16})\u27e7");

    /** The text with a seal for each known value, in any spelling; the same object when it holds none. */
    public String seal(String text) {
        StringBuilder sealed = new StringBuilder();
        int shown = 0;
        for (int i = 0; i + Masker.SHORTEST <= text.length(); i++) {
            int end = secrets.endOfMatch(text, i);
            if (end >= 0) {
                sealed.append(text, shown, i).append(sealOf(text.substring(i, end)));
                shown = end;
                i = end - 1;
            }
        }
        return shown == 0 ? text : sealed.append(text, shown, text.length()).toString();
    }

    /** The text with the values that are known now in the place of their seals; other seals stay. */
    public String open(String text) {
        if (!isSealed(text)) {
            return text;
        }
        Map<String, String> known = new HashMap<>();
        secrets.spellings().forEach(spelling -> known.put(sealOf(spelling), spelling));
        return SEAL.matcher(text)
                .replaceAll(seal -> Matcher.quoteReplacement(known.getOrDefault(seal.group(), seal.group())));
    }

    /** Whether it holds a seal. */
    public static boolean isSealed(String text) {
        return SEAL.matcher(text).find();
    }

    private static String sealOf(String spelling) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(("seal\n" + spelling).getBytes(StandardCharsets.UTF_8));
            return "\u27e6secret " + HexFormat.of().formatHex(digest, 0, 8) + "\u27e7";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
