package io.jerrycan.stdlib.manifest;

import io.fabric8.kubernetes.api.model.APIResource;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;
import io.jerrycan.function.FunctionFailure;
import io.jerrycan.stdlib.api.NamedResource;
import java.util.function.Predicate;

/** What the API server knows of its kinds: their plural and whether they live in namespaces. */
public record ResourceTypes(KubernetesClient client) {

    /** A resource of a known kind at its place. */
    public record Located(ResourceDefinitionContext type, String namespace, String name) {
        public String groupVersion() {
            return type.getGroup().isEmpty() ? type.getVersion() : type.getGroup() + "/" + type.getVersion();
        }

        /** Where its kind lives in the API, without a name. */
        public String collection() {
            return (type.getGroup().isEmpty() ? "/api/" : "/apis/") + groupVersion()
                    + (namespace.isEmpty() ? "" : "/namespaces/" + namespace) + "/" + type.getPlural();
        }

        public Resource<GenericKubernetesResource> in(KubernetesClient client) {
            var all = client.genericKubernetesResources(type);
            return namespace.isEmpty()
                    ? all.withName(name)
                    : all.inNamespace(namespace).withName(name);
        }

        /** For lists and watches of it alone. */
        public NamedResource<GenericKubernetesResource> named(KubernetesClient client) {
            return NamedResource.of(client, type, namespace, name);
        }

        @Override
        public String toString() {
            return type.getKind() + " " + (namespace.isEmpty() ? "" : namespace + "/") + name;
        }
    }

    /**
     * @param apiVersion {@code v1} or {@code group/version}
     * @param namespace ignored for a kind that lives in none
     */
    public Located ofKind(String apiVersion, String kind, String namespace, String name)
            throws FunctionFailure, InterruptedException {
        int slash = apiVersion.indexOf('/');
        String group = slash < 0 ? "" : apiVersion.substring(0, slash);
        return find(
                group,
                apiVersion.substring(slash + 1),
                "kind " + kind,
                type -> kind.equals(type.getKind()),
                namespace,
                name);
    }

    /** @param plural as in {@code kubectl get}; @param namespace ignored for a resource that lives in none */
    public Located ofResource(String group, String version, String plural, String namespace, String name)
            throws FunctionFailure, InterruptedException {
        return find(group, version, "resource " + plural, type -> plural.equals(type.getName()), namespace, name);
    }

    private Located find(
            String group, String version, String what, Predicate<APIResource> wanted, String namespace, String name)
            throws FunctionFailure, InterruptedException {
        String groupVersion = group.isEmpty() ? version : group + "/" + version;
        APIResource found = Discovery.of(client)
                .find(groupVersion, type -> !type.getName().contains("/") && wanted.test(type))
                .orElseThrow(() -> new FunctionFailure("The API server has no " + what + " in " + groupVersion));
        boolean namespaced = Boolean.TRUE.equals(found.getNamespaced());
        ResourceDefinitionContext type = new ResourceDefinitionContext.Builder()
                .withGroup(group)
                .withVersion(version)
                .withKind(found.getKind())
                .withPlural(found.getName())
                .withNamespaced(namespaced)
                .build();
        return new Located(type, namespaced ? namespace : "", name);
    }
}
