package io.jerrycan.engine;

import io.fabric8.kubernetes.api.model.Secret;
import io.jerrycan.engine.record.Target;
import io.jerrycan.function.KnownSecrets;
import io.jerrycan.function.ResolvedProfile;
import io.jerrycan.function.ResolvedProfile.Credential;
import io.jerrycan.function.TemplateParams.PhaseParams;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;

/** Makes the values of all that a run reads known as secret. */
final class SecretValues {
    private SecretValues() {}

    static void add(References references, KnownSecrets secrets) {
        add(references.secrets().values(), secrets);
        references.profile().map(ResolvedProfile::credential).ifPresent(credential -> add(credential, secrets));
    }

    static void add(PhaseParams phase, KnownSecrets secrets) {
        add(phase.secrets().values(), secrets);
    }

    static void add(Target target, KnownSecrets secrets) {
        if (target.isSecret() && target.object().get("data") instanceof Map<?, ?> data) {
            data.values().forEach(value -> addEncoded(value, secrets));
        }
    }

    private static void add(Credential credential, KnownSecrets secrets) {
        credential.keyPair().ifPresent(pair -> {
            secrets.add(pair.id());
            secrets.add(pair.secret());
        });
        credential.secret().ifPresent(secret -> add(secret, secrets));
        credential.kopia().ifPresent(kopia -> secrets.add(kopia.password()));
    }

    private static void add(Collection<Secret> all, KnownSecrets secrets) {
        all.forEach(secret -> add(secret, secrets));
    }

    private static void add(Secret secret, KnownSecrets secrets) {
        if (secret.getData() != null) {
            secret.getData().values().forEach(value -> addEncoded(value, secrets));
        }
    }

    /** The encoded form counts too: of bytes that are no text it is the only one that a log can show. */
    private static void addEncoded(Object base64, KnownSecrets secrets) {
        if (base64 instanceof String text) {
            secrets.add(text);
            try {
                secrets.add(new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8));
            } catch (IllegalArgumentException notEncoded) {
                // no API server gives this; what it is was added
            }
        }
    }
}
