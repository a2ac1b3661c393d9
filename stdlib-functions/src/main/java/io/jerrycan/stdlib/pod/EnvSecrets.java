package io.jerrycan.stdlib.pod;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.EnvVarSourceBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.jerrycan.function.KnownSecrets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A pod whose plain environment values hold no secret: those that do come from a Secret beside it, since everybody who
 * may read pods may read their environment.
 *
 * @param secret absent when no value held a secret
 */
record EnvSecrets(Pod pod, Optional<Secret> secret) {

    static EnvSecrets of(Pod pod, KnownSecrets known) {
        Pod safe = new PodBuilder(pod).build();
        String name = pod.getMetadata().getName();
        Map<String, String> data = new LinkedHashMap<>();
        Stream.concat(safe.getSpec().getInitContainers().stream(), safe.getSpec().getContainers().stream())
                .forEach(container -> move(container, name, data, known));
        if (data.isEmpty()) {
            return new EnvSecrets(pod, Optional.empty());
        }
        Secret secret = new SecretBuilder()
                .withNewMetadata()
                .withName(name)
                .withNamespace(pod.getMetadata().getNamespace())
                .withLabels(pod.getMetadata().getLabels())
                .endMetadata()
                .withStringData(data)
                .build();
        return new EnvSecrets(safe, Optional.of(secret));
    }

    private static void move(Container container, String secret, Map<String, String> data, KnownSecrets known) {
        for (EnvVar variable : container.getEnv()) {
            String value = variable.getValue();
            if (value == null || known.mask(value).equals(value) || usesVariables(value, container.getEnv())) {
                continue;
            }
            String key = container.getName() + "." + variable.getName();
            data.put(key, value);
            variable.setValue(null);
            variable.setValueFrom(new EnvVarSourceBuilder()
                    .withNewSecretKeyRef(key, secret, false)
                    .build());
        }
    }

    /** Kubernetes replaces {@code $(NAME)} in plain values only, so one that needs it has to stay plain. */
    private static boolean usesVariables(String value, List<EnvVar> variables) {
        return variables.stream().anyMatch(variable -> value.contains("$(" + variable.getName() + ")"));
    }
}
