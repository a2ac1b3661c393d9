package io.jerrycan.stdlib.pod;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a function asks of its pod; labels, annotations and override are the blueprint's own.
 *
 * @param prefix of the pod's name, such as {@code kanister-job-}
 * @param namespace empty or absent for the namespace that we run in
 * @param spec what the function itself wants in the pod's spec; the log of its first container holds the outputs
 */
public record JobPod(
        String prefix,
        Optional<String> namespace,
        Map<String, Object> spec,
        Optional<String> serviceAccount,
        Map<String, String> labels,
        Map<String, String> annotations,
        Map<String, Object> override) {

    /** The container that runs the function's command, where there is only one. */
    public static final String CONTAINER = "container";

    public JobPod {
        spec = Collections.unmodifiableMap(new LinkedHashMap<>(spec));
    }

    /** Of one container. */
    public static JobPod of(String prefix, Optional<String> namespace, String image, List<String> command) {
        Map<String, Object> container = new LinkedHashMap<>();
        container.put("name", CONTAINER);
        container.put("image", image);
        container.put("imagePullPolicy", "IfNotPresent");
        container.put("command", command);
        return of(prefix, namespace, Map.of("containers", List.of(container)));
    }

    static JobPod of(String prefix, Optional<String> namespace, Map<String, Object> spec) {
        return new JobPod(prefix, namespace, spec, Optional.empty(), Map.of(), Map.of(), Map.of());
    }

    /** With the arguments {@code podLabels}, {@code podAnnotations} and {@code podOverride}. */
    public JobPod customised(
            Optional<Map<String, String>> podLabels,
            Optional<Map<String, String>> podAnnotations,
            Optional<Map<String, Object>> podOverride) {
        Map<String, String> together = new LinkedHashMap<>(podAnnotations.orElse(Map.of()));
        together.putAll(annotations);
        return new JobPod(
                prefix,
                namespace,
                spec,
                serviceAccount,
                podLabels.orElse(Map.of()),
                together,
                podOverride.orElse(Map.of()));
    }

    public JobPod withServiceAccount(Optional<String> account) {
        return new JobPod(prefix, namespace, spec, account, labels, annotations, override);
    }

    /** With an annotation that wins over those that users give. */
    JobPod withAnnotation(String key, String value) {
        Map<String, String> grown = new LinkedHashMap<>(annotations);
        grown.put(key, value);
        return new JobPod(prefix, namespace, spec, serviceAccount, labels, grown, override);
    }

    /** With claims in each container. */
    public JobPod withMounts(List<ClaimMount> claims) {
        return new JobPod(
                prefix, namespace, ClaimMount.in(spec, claims), serviceAccount, labels, annotations, override);
    }
}
