package io.jerrycan.template.sprig;

import io.jerrycan.template.function.FunctionSet;
import io.jerrycan.template.value.Utf8;
import java.util.Base64;

/** Sprig's base64 and base32. Decoding what is malformed gives Go's error message as the result, not an error. */
final class Encodings {
    private Encodings() {}

    static FunctionSet functions() {
        return FunctionSet.builder()
                .add("b64enc", "string", args -> base64(Utf8.encode(args.string(0))))
                .add("b64dec", "string", args -> decoded(RadixDecoder.BASE64, args.string(0)))
                .add("b32enc", "string", args -> base32(Utf8.encode(args.string(0))))
                .add("b32dec", "string", args -> decoded(RadixDecoder.BASE32, args.string(0)))
                .build();
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String decoded(RadixDecoder decoder, String text) {
        try {
            return Utf8.decode(decoder.decode(Utf8.encode(text)));
        } catch (RadixDecoder.Corrupt e) {
            return e.getMessage();
        }
    }

    private static String base32(byte[] bytes) {
        StringBuilder out = new StringBuilder();
        for (int from = 0; from < bytes.length; from += 5) {
            int count = Math.min(5, bytes.length - from);
            long bits = 0;
            for (int i = 0; i < 5; i++) {
                bits = bits << 8 | (i < count ? bytes[from + i] & 0xff : 0);
            }
            int digits = (count * 8 + 4) / 5;
            for (int i = 0; i < 8; i++) {
                out.append(i < digits ? RadixDecoder.BASE32_DIGITS.charAt((int) (bits >> 35 - 5 * i & 31)) : '=');
            }
        }
        return out.toString();
    }
}
