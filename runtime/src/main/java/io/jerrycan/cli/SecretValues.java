package io.jerrycan.cli;

import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.jerrycan.cli.SecretOption.InSecret;
import io.jerrycan.cli.SecretOption.TextFile;
import io.jerrycan.cli.SecretOption.Variable;
import io.jerrycan.engine.ErrorText;
import io.jerrycan.engine.ParamsFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Reads the values of secret options from where they are. */
record SecretValues(KubernetesClient kubernetes) {

    /**
     * The values by the names of the options; of a file or standard input without the line break at its end.
     *
     * @param given those that are in the file of the request
     * @throws ParamsFailure when one is not there, or empty
     */
    Map<String, String> read(List<SecretOption> options, Map<String, String> given) throws ParamsFailure {
        Map<String, String> values = new LinkedHashMap<>();
        for (SecretOption option : options) {
            String value = given.containsKey(option.key()) ? given.get(option.key()) : read(option);
            if (value.isEmpty()) {
                throw failure(option, "is empty", null);
            }
            values.put(option.key(), value);
        }
        return values;
    }

    private String read(SecretOption option) throws ParamsFailure {
        try {
            if (option.source() instanceof Variable variable) {
                String value = System.getenv(variable.name());
                if (value == null) {
                    throw failure(option, "is not there: no environment variable has this name", null);
                }
                return value;
            } else if (option.source() instanceof TextFile file) {
                return withoutLineBreak(Files.readString(file.path()));
            } else if (option.source() instanceof InSecret secret) {
                return read(option, secret);
            }
            return withoutLineBreak(new String(System.in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw failure(option, "cannot be read (" + e.getClass().getSimpleName() + ")", e);
        }
    }

    private String read(SecretOption option, InSecret place) throws ParamsFailure {
        Secret secret;
        try {
            secret = kubernetes
                    .secrets()
                    .inNamespace(place.namespace())
                    .withName(place.name())
                    .get();
        } catch (KubernetesClientException refused) {
            throw failure(option, "cannot be read: " + ErrorText.of(refused), refused);
        }
        if (secret == null) {
            throw failure(option, "is not there: there is no such Secret", null);
        }
        Map<String, String> data = new TreeMap<>(Objects.requireNonNullElse(secret.getData(), Map.of()));
        if (!data.containsKey(place.key())) {
            throw failure(
                    option, "is not there: the Secret has no such key, but " + String.join(", ", data.keySet()), null);
        }
        return new String(Base64.getDecoder().decode(data.get(place.key())), StandardCharsets.UTF_8);
    }

    private static ParamsFailure failure(SecretOption option, String what, Exception cause) {
        String place = option.source().written();
        return new ParamsFailure(
                "the value of secret option '" + option.key() + "'" + (place.isEmpty() ? "" : " (" + place + ")") + " "
                        + what,
                cause);
    }

    private static String withoutLineBreak(String text) {
        return text.endsWith("\r\n")
                ? text.substring(0, text.length() - 2)
                : text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    }
}
