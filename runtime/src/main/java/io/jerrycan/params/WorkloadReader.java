package io.jerrycan.params;

import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.jerrycan.engine.ErrorText;
import io.jerrycan.engine.ParamsFailure;
import io.jerrycan.function.TemplateParams.Workload;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Finds the running pods of a workload, their containers, and where they mount claims. */
record WorkloadReader(KubernetesClient kubernetes) {
    private static final String REVISION = "deployment.kubernetes.io/revision";
    private static final String LATEST_VERSION = "openshift.io/deployment-config.latest-version";

    Workload statefulSet(String namespace, String name) throws ParamsFailure {
        HasMetadata owner = existing(
                "StatefulSet",
                "statefulsets.apps",
                namespace,
                name,
                kubernetes.apps().statefulSets().inNamespace(namespace).withName(name));
        return workload(owner, namespace, name);
    }

    /** Through the ReplicaSet of the current revision. */
    Workload deployment(String namespace, String name) throws ParamsFailure {
        HasMetadata deployment = existing(
                "Deployment",
                "deployments.apps",
                namespace,
                name,
                kubernetes.apps().deployments().inNamespace(namespace).withName(name));
        String revision = annotation(deployment, REVISION);
        HasMetadata owner = owned(
                        deployment, kubernetes.apps().replicaSets().inNamespace(namespace).list().getItems().stream())
                .filter(replicaSet -> annotation(replicaSet, REVISION).equals(revision))
                .findFirst()
                .orElseThrow(() -> new ParamsFailure("Could not find a ReplicaSet for Deployment: not found"));
        return workload(owner, namespace, name);
    }

    /** Through the ReplicationController of the latest version. */
    Workload deploymentConfig(String namespace, String name) throws ParamsFailure {
        GenericKubernetesResource config = existing(
                "DeploymentConfig",
                "deploymentconfigs.apps.openshift.io",
                namespace,
                name,
                kubernetes
                        .genericKubernetesResources("apps.openshift.io/v1", "DeploymentConfig")
                        .inNamespace(namespace)
                        .withName(name));
        String latest = String.valueOf((Object) config.get("status", "latestVersion"));
        HasMetadata owner = owned(
                        config, kubernetes.replicationControllers().inNamespace(namespace).list().getItems().stream())
                .filter(controller -> annotation(controller, LATEST_VERSION).equals(latest))
                .findFirst()
                .orElseThrow(() ->
                        new ParamsFailure("Could not find a ReplicationController for DeploymentConfig: not found"));
        return workload(owner, namespace, name);
    }

    private static <T> T existing(String kind, String plural, String namespace, String name, Resource<T> resource)
            throws ParamsFailure {
        String what = "could not get " + kind + "{Namespace: " + namespace + ", Name: " + name + "}: ";
        T found;
        try {
            found = resource.get();
        } catch (KubernetesClientException e) {
            throw new ParamsFailure(what + ErrorText.of(e), e);
        }
        if (found == null) {
            throw new ParamsFailure(what + plural + " \"" + name + "\" not found");
        }
        return found;
    }

    private Workload workload(HasMetadata owner, String namespace, String name) {
        List<Pod> pods = owned(owner, kubernetes.pods().inNamespace(namespace).list().getItems().stream())
                .filter(pod -> pod.getStatus() != null
                        && "Running".equals(pod.getStatus().getPhase()))
                .toList();
        Map<String, Map<String, String>> claims = new LinkedHashMap<>();
        pods.forEach(pod -> {
            Map<String, String> mounts = ClaimMounts.of(pod.getSpec());
            if (!mounts.isEmpty()) {
                claims.put(pod.getMetadata().getName(), mounts);
            }
        });
        return new Workload(
                name,
                namespace,
                pods.stream().map(pod -> pod.getMetadata().getName()).toList(),
                pods.stream().map(WorkloadReader::containers).toList(),
                claims);
    }

    private static List<String> containers(Pod pod) {
        return pod.getStatus().getContainerStatuses().stream()
                .map(ContainerStatus::getName)
                .toList();
    }

    private static <T extends HasMetadata> Stream<T> owned(HasMetadata owner, Stream<T> objects) {
        String uid = owner.getMetadata().getUid();
        return objects.filter(object -> object.getMetadata().getOwnerReferences().stream()
                .anyMatch(reference -> uid.equals(reference.getUid())));
    }

    private static String annotation(HasMetadata object, String name) {
        Map<String, String> annotations = object.getMetadata().getAnnotations();
        return annotations == null ? "" : annotations.getOrDefault(name, "");
    }
}
