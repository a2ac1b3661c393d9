package io.jerrycan.stdlib.workload;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.Informable;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;
import io.jerrycan.function.Permission;
import io.jerrycan.function.Permissions;
import io.jerrycan.stdlib.api.NamedResource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds that can be scaled. OpenShift's needs no client of its own: all are read as plain data. */
public enum WorkloadKind {
    DEPLOYMENT(type("apps", "Deployment"), Optional.of(type("apps", "ReplicaSet"))),
    STATEFULSET(type("apps", "StatefulSet"), Optional.empty()),
    DEPLOYMENTCONFIG(type("apps.openshift.io", "DeploymentConfig"), Optional.of(type("", "ReplicationController")));

    private final ResourceDefinitionContext type;
    private final Optional<ResourceDefinitionContext> revision;

    WorkloadKind(ResourceDefinitionContext type, Optional<ResourceDefinitionContext> revision) {
        this.type = type;
        this.revision = revision;
    }

    /** @param name without regard to case */
    public static Optional<WorkloadKind> named(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.type.getKind().equalsIgnoreCase(name))
                .findFirst();
    }

    /** {@code StatefulSet orders/db}. */
    public String describe(String namespace, String name) {
        return type.getKind() + " " + namespace + "/" + name;
    }

    Resource<GenericKubernetesResource> resource(KubernetesClient client, String namespace, String name) {
        return client.genericKubernetesResources(type).inNamespace(namespace).withName(name);
    }

    NamedResource<GenericKubernetesResource> named(KubernetesClient client, String namespace, String name) {
        return NamedResource.of(client, type, namespace, name);
    }

    /** What a workload of this kind makes for each of its revisions and that owns its pods; all in the namespace. */
    Optional<Informable<GenericKubernetesResource>> revisions(KubernetesClient client, String namespace) {
        return revision.map(owner -> client.genericKubernetesResources(owner).inNamespace(namespace));
    }

    /**
     * What scaling one must be allowed to do.
     *
     * @param awaited whether its readiness is waited for, which its pods and revisions tell
     */
    public Permissions permissions(String namespace, String name, boolean awaited) {
        Permission workload = Permission.in(namespace, type.getGroup(), type.getPlural(), "get", "patch")
                .named(name);
        if (!awaited) {
            return Permissions.of(workload);
        }
        Permissions all = Permissions.of(
                workload.withVerbs(List.of("get", "list", "patch", "watch")),
                Permission.in(namespace, "", "pods", "list", "watch"));
        return revision.map(owner ->
                        all.and(Permission.in(namespace, owner.getGroup(), owner.getPlural(), "list", "watch")))
                .orElse(all);
    }

    private static ResourceDefinitionContext type(String group, String kind) {
        return new ResourceDefinitionContext.Builder()
                .withGroup(group)
                .withVersion("v1")
                .withKind(kind)
                .withPlural(kind.toLowerCase(Locale.ROOT) + "s")
                .withNamespaced(true)
                .build();
    }
}
