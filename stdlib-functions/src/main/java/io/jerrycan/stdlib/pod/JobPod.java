package io.jerrycan.stdlib.pod;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a function asks of its pod; labels, annotations and override are the blueprint's own.
 *
 * @param prefix of the pod's name, such as {@code kanister-job-}
 * @param namespace empty or absent for the namespace that we run in
 * @param mounts claims in the same namespace
 */
public record JobPod(
        String prefix,
        Optional<String> namespace,
        String image,
        List<String> command,
        Optional<String> serviceAccount,
        List<ClaimMount> mounts,
        Map<String, String> labels,
        Map<String, String> annotations,
        Map<String, Object> override) {

    /** The container that runs the function's command. */
    public static final String CONTAINER = "container";

    /** @param readOnly when the access modes of the claim contain {@code ReadOnlyMany} */
    public record ClaimMount(String claim, String path, boolean readOnly) {}

    public static JobPod of(String prefix, Optional<String> namespace, String image, List<String> command) {
        return new JobPod(prefix, namespace, image, command, Optional.empty(), List.of(), Map.of(), Map.of(), Map.of());
    }

    /** With the arguments {@code podLabels}, {@code podAnnotations} and {@code podOverride}. */
    public JobPod customised(
            Optional<Map<String, String>> podLabels,
            Optional<Map<String, String>> podAnnotations,
            Optional<Map<String, Object>> podOverride) {
        return new JobPod(
                prefix,
                namespace,
                image,
                command,
                serviceAccount,
                mounts,
                podLabels.orElse(Map.of()),
                podAnnotations.orElse(Map.of()),
                podOverride.orElse(Map.of()));
    }

    public JobPod withServiceAccount(Optional<String> account) {
        return new JobPod(prefix, namespace, image, command, account, mounts, labels, annotations, override);
    }

    public JobPod withMounts(List<ClaimMount> claims) {
        return new JobPod(prefix, namespace, image, command, serviceAccount, claims, labels, annotations, override);
    }
}
