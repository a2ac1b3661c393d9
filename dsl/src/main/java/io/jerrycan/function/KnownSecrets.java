package io.jerrycan.function;

/** The secret values that a run knows, so that nothing shows them. */
public interface KnownSecrets {
    /** From now on this value, and its encoded forms, are masked. */
    void add(String value);

    /** The text with every known value replaced by asterisks. */
    String mask(String text);
}
