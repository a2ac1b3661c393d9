package io.jerrycan.params;

import io.fabric8.kubernetes.api.model.Secret;
import io.jerrycan.engine.ParamsFailure;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Set;

/** The decoded values of a Secret. */
final class SecretData {
    private SecretData() {}

    static Set<String> keys(Secret secret) {
        return data(secret).keySet();
    }

    /** @param what begins the message when the key is not there */
    static String text(Secret secret, String key, String what) throws ParamsFailure {
        String value = data(secret).get(key);
        if (value == null) {
            throw new ParamsFailure(what + " '" + key + "' not found in secret '" + name(secret) + "'");
        }
        return new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8);
    }

    /** As Kanister's messages write it. */
    static String name(Secret secret) {
        return secret.getMetadata().getNamespace() + ":" + secret.getMetadata().getName();
    }

    private static Map<String, String> data(Secret secret) {
        return secret.getData() == null ? Map.of() : secret.getData();
    }
}
