package io.jerrycan.plan;

import io.jerrycan.function.KnownSecrets;
import io.jerrycan.function.Placeholder;

/** In a plan each secret is a placeholder, so that none needs to be known. */
enum PlannedSecrets implements KnownSecrets {
    ALL;

    @Override
    public void add(String value) {
        // a plan meets no values
    }

    @Override
    public String mask(String text) {
        return Placeholder.isSecret(text) ? "***" : text;
    }
}
