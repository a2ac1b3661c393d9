package io.jerrycan.template.sprig;

import io.jerrycan.template.function.FunctionSet;
import io.jerrycan.template.value.Utf8;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.Adler32;

/** Sprig's check sums of a string's bytes. */
final class Hashes {
    private Hashes() {}

    static FunctionSet functions() {
        return FunctionSet.builder()
                .add("sha1sum", "string", args -> digest("SHA-1", args.string(0)))
                .add("sha256sum", "string", args -> digest("SHA-256", args.string(0)))
                .add("adler32sum", "string", args -> adler32(args.string(0)))
                .build();
    }

    private static String digest(String algorithm, String text) {
        try {
            byte[] digest = MessageDigest.getInstance(algorithm).digest(Utf8.encode(text));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has " + algorithm, e);
        }
    }

    private static String adler32(String text) {
        Adler32 sum = new Adler32();
        sum.update(Utf8.encode(text));
        return Long.toString(sum.getValue());
    }
}
