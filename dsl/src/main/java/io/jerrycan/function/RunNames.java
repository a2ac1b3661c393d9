package io.jerrycan.function;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Names for what a phase creates: the same phase of the same run in the same attempt always gets the same names, so
 * that a second process finds what the first one made.
 *
 * @param item which run of a phase with {@code forEach} it is, such as {@code [2]}; empty for a phase that runs once
 */
public record RunNames(RunInfo run, String item) {
    /** Kubernetes' own alphabet for generated names: no vowels, so no words. */
    private static final String ALPHABET = "bcdfghjklmnpqrstvwxz2456789";

    private static final int LENGTH = 10;

    /** Of a phase that runs once. */
    public RunNames(RunInfo run) {
        this(run, "");
    }

    /** {@code prefix} and ten characters, such as {@code kanister-job-x7k2m9qzpd}. */
    public String of(String prefix) {
        return of(prefix, "");
    }

    /** As {@link #of(String)}, for the several things of one phase that {@code part} tells apart. */
    public String of(String prefix, String part) {
        String identity = String.join(
                "\n",
                run.runId(),
                String.valueOf(run.actionIndex()),
                run.action(),
                run.phase(),
                String.valueOf(run.attempt()),
                part + item);
        byte[] digest = sha256(identity);
        StringBuilder name = new StringBuilder(prefix);
        for (int i = 0; i < LENGTH; i++) {
            name.append(ALPHABET.charAt((digest[i] & 0xff) % ALPHABET.length()));
        }
        return name.toString();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
