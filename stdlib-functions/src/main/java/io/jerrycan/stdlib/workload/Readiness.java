package io.jerrycan.stdlib.workload;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.jerrycan.function.FunctionFailure;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a workload has all its replicas and no other pod is left, after Kanister's rules.
 *
 * @param revisions ReplicaSets or ReplicationControllers in its namespace; none for a StatefulSet
 * @param pods those that its selector selects
 */
record Readiness(
        WorkloadKind kind,
        GenericKubernetesResource workload,
        List<GenericKubernetesResource> revisions,
        List<Pod> pods) {
    private static final String DEPLOYMENT_REVISION = "deployment.kubernetes.io/revision";
    private static final String CONFIG_VERSION = "openshift.io/deployment-config.latest-version";

    /** Why it is not ready, in words; empty when it is. */
    Optional<String> obstacle() throws FunctionFailure {
        if (kind == WorkloadKind.STATEFULSET) {
            Optional<String> tooFew = differs("readyReplicas");
            return tooFew.isPresent() ? tooFew : notRunning(workload, wanted());
        }
        for (String field : List.of("replicas", "updatedReplicas", "availableReplicas")) {
            Optional<String> differing = differs(field);
            if (differing.isPresent()) {
                return differing;
            }
        }
        if (number(workload, "status", "observedGeneration")
                < workload.getMetadata().getGeneration()) {
            return Optional.of("its controller has not seen the change");
        }
        GenericKubernetesResource revision = currentRevision();
        Optional<String> notRunning = notRunning(revision, number(workload, "status", "availableReplicas"));
        return notRunning.isPresent() ? notRunning : leftOver(revision);
    }

    private long wanted() {
        return replicas(workload);
    }

    static long replicas(GenericKubernetesResource workload) {
        return workload.get("spec", "replicas") == null ? 1 : number(workload, "spec", "replicas");
    }

    private Optional<String> differs(String field) {
        long actual = number(workload, "status", field);
        return actual == wanted()
                ? Optional.empty()
                : Optional.of("Specified %d replicas and have %d %s".formatted(wanted(), actual, field));
    }

    private Optional<String> notRunning(HasMetadata owner, long expected) {
        long running = pods.stream()
                .filter(pod -> isOwned(pod, owner) && "Running".equals(phase(pod)))
                .count();
        return running == expected
                ? Optional.empty()
                : Optional.of("Specified %d replicas and have %d pods Running".formatted(wanted(), running));
    }

    private Optional<String> leftOver(HasMetadata owner) {
        Set<String> allowed = kind == WorkloadKind.DEPLOYMENT ? Set.of("Running") : Set.of("Running", "Succeeded");
        return pods.stream()
                .filter(pod -> isOwned(pod, owner) && !allowed.contains(phase(pod)))
                .findFirst()
                .map(pod -> "pod %s is %s".formatted(pod.getMetadata().getName(), phase(pod)));
    }

    private GenericKubernetesResource currentRevision() throws FunctionFailure {
        boolean config = kind == WorkloadKind.DEPLOYMENTCONFIG;
        String annotation = config ? CONFIG_VERSION : DEPLOYMENT_REVISION;
        String current = config
                ? String.valueOf(number(workload, "status", "latestVersion"))
                : annotations(workload).getOrDefault(annotation, "");
        return revisions.stream()
                .filter(revision -> isOwned(revision, workload)
                        && current.equals(annotations(revision).get(annotation)))
                .findFirst()
                .orElseThrow(() -> new FunctionFailure("%s owns no %s of its revision '%s'"
                        .formatted(
                                kind.describe(
                                        workload.getMetadata().getNamespace(),
                                        workload.getMetadata().getName()),
                                config ? "ReplicationController" : "ReplicaSet",
                                current)));
    }

    private static boolean isOwned(HasMetadata owned, HasMetadata owner) {
        return owned.getMetadata().getOwnerReferences().stream()
                .anyMatch(reference -> owner.getMetadata().getUid().equals(reference.getUid()));
    }

    private static Map<String, String> annotations(HasMetadata resource) {
        Map<String, String> annotations = resource.getMetadata().getAnnotations();
        return annotations == null ? Map.of() : annotations;
    }

    private static String phase(Pod pod) {
        return pod.getStatus() == null ? "" : String.valueOf(pod.getStatus().getPhase());
    }

    private static long number(GenericKubernetesResource resource, Object... path) {
        return resource.get(path) instanceof Number number ? number.longValue() : 0;
    }
}
