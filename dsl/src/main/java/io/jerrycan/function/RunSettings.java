package io.jerrycan.function;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * How functions make pods, from the environment variables that Kanister reads.
 *
 * @param namespace where job pods run when an argument does not say ({@code POD_NAMESPACE})
 * @param serviceAccount of job pods in that namespace ({@code POD_SERVICE_ACCOUNT})
 * @param podReadyTimeout how long a job pod may stay Pending ({@code TIMEOUT_WORKER_POD_READY}, minutes)
 * @param toolsImage the default image of restic and kopia pods ({@code KANISTER_TOOLS})
 * @param secureDefaults job pods get service account {@code default} and no token
 *     ({@code SECURE_DEFAULTS_FOR_JOB_PODS} is exactly {@code true})
 * @param podSecurity what pods may do
 */
public record RunSettings(
        String namespace,
        Optional<String> serviceAccount,
        Duration podReadyTimeout,
        String toolsImage,
        boolean secureDefaults,
        PodSecurity podSecurity) {
    static final Duration POD_READY_TIMEOUT = Duration.ofMinutes(15);

    /** With pods that may do everything. */
    public RunSettings(
            String namespace,
            Optional<String> serviceAccount,
            Duration podReadyTimeout,
            String toolsImage,
            boolean secureDefaults) {
        this(namespace, serviceAccount, podReadyTimeout, toolsImage, secureDefaults, PodSecurity.PRIVILEGED);
    }

    public RunSettings withPodSecurity(PodSecurity level) {
        return new RunSettings(namespace, serviceAccount, podReadyTimeout, toolsImage, secureDefaults, level);
    }

    /** @param namespace the fallback when {@code POD_NAMESPACE} is not set */
    public static RunSettings from(Map<String, String> environment, String namespace) {
        return new RunSettings(
                environment.getOrDefault("POD_NAMESPACE", namespace),
                Optional.ofNullable(environment.get("POD_SERVICE_ACCOUNT")),
                minutes(environment.get("TIMEOUT_WORKER_POD_READY")),
                environment.getOrDefault("KANISTER_TOOLS", "ghcr.io/kanisterio/kanister-tools:0.119.0"),
                "true".equals(environment.get("SECURE_DEFAULTS_FOR_JOB_PODS")));
    }

    /** Kanister takes what it cannot read as not given. */
    private static Duration minutes(String text) {
        try {
            return text == null ? POD_READY_TIMEOUT : Duration.ofMinutes(Integer.parseInt(text));
        } catch (NumberFormatException unreadable) {
            return POD_READY_TIMEOUT;
        }
    }
}
