package io.jerrycan.stdlib.pod;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.EnvVarBuilder;
import io.fabric8.kubernetes.api.model.EnvVarSourceBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.jerrycan.function.KnownSecrets;
import io.jerrycan.stdlib.pod.EnvValue.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        List<EnvVar> variables = new ArrayList<>();
        for (EnvVar variable : container.getEnv()) {
            EnvValue value = EnvValue.of(Objects.requireNonNullElse(variable.getValue(), ""), known);
            if (!value.holdsSecret()) {
                variables.add(variable);
            } else if (value.isOnePart()) {
                String key = container.getName() + "." + variable.getName();
                data.put(key, value.parts().get(0).literal());
                variables.add(referring(variable.getName(), key, secret));
            } else {
                variables.add(composed(variable.getName(), value, container, secret, data, variables));
            }
        }
        container.setEnv(variables);
    }

    /** Its secret parts become variables of their own, to which it refers as it does to others. */
    private static EnvVar composed(
            String name,
            EnvValue value,
            Container container,
            String secret,
            Map<String, String> data,
            List<EnvVar> variables) {
        StringBuilder plain = new StringBuilder();
        int number = 0;
        for (Part part : value.parts()) {
            if (!part.secret()) {
                plain.append(part.text());
                continue;
            }
            String own;
            do {
                number++;
                own = name + "_" + number;
            } while (isTaken(own, container));
            String key = container.getName() + "." + own;
            data.put(key, part.literal());
            variables.add(referring(own, key, secret));
            plain.append("$(").append(own).append(")");
        }
        return new EnvVarBuilder().withName(name).withValue(plain.toString()).build();
    }

    private static boolean isTaken(String name, Container container) {
        return container.getEnv().stream().anyMatch(variable -> name.equals(variable.getName()));
    }

    private static EnvVar referring(String name, String key, String secret) {
        return new EnvVarBuilder()
                .withName(name)
                .withValueFrom(new EnvVarSourceBuilder()
                        .withNewSecretKeyRef(key, secret, false)
                        .build())
                .build();
    }
}
