package io.jerrycan.spec;

import io.jerrycan.function.KnownSecrets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Secret values that are masked as they are, without their encoded forms. */
public final class MaskedValues implements KnownSecrets {
    private final Set<String> values = ConcurrentHashMap.newKeySet();

    @Override
    public void add(String value) {
        values.add(value);
    }

    @Override
    public String mask(String text) {
        String masked = text;
        for (String value : values) {
            masked = masked.replace(value, "***");
        }
        return masked;
    }
}
