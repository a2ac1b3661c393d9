package io.jerrycan.stdlib.pod;

import io.jerrycan.function.FunctionFailure;
import io.jerrycan.function.Permission;
import io.jerrycan.function.Permissions;
import io.jerrycan.function.Placeholder;
import io.jerrycan.function.PlannedPhase;
import java.util.Map;

/** What working with pods needs to be allowed. */
public final class PodPermissions {
    private PodPermissions() {}

    /** To run a pod of one's own with {@link PodRunner}, follow its log and delete it. */
    public static Permissions job(PlannedPhase phase, JobPod job) {
        String namespace = PodSpecs.namespace(job, phase.settings());
        Permissions pod = Permissions.of(
                Permission.in(namespace, "", "pods", "create", "delete", "get", "list", "watch"),
                Permission.in(namespace, "", "pods/log", "get"));
        return hasSecrets(phase, job)
                ? pod.and(Permission.in(namespace, "", "secrets", "create", "delete", "get", "patch", "update"))
                : pod;
    }

    /**
     * To run a command in a pod with {@link PodExec}. From Kubernetes 1.35 on an exec by WebSocket needs {@code create}
     * as it always did by SPDY; before it needed {@code get} alone.
     *
     * @param pod its name; empty for any
     */
    public static Permissions exec(String namespace, String pod) {
        return Permissions.of(
                Permission.in(namespace, "", "pods", "get").named(pod),
                Permission.in(namespace, "", "pods/exec", "create", "get").named(pod));
    }

    /** Where it cannot be told, secrets are taken to be there: a right too many is better than a run that fails. */
    private static boolean hasSecrets(PlannedPhase phase, JobPod job) {
        try {
            Map<String, Object> manifest = PodSpecs.manifest(
                    job, job.prefix() + Placeholder.of("generated"), phase.run(), phase.params(), phase.settings());
            return PlannedPod.secrets(manifest, phase)
                    .map(secrets -> secrets.secret().isPresent())
                    .orElse(true);
        } catch (FunctionFailure neverRuns) {
            return false;
        }
    }
}
