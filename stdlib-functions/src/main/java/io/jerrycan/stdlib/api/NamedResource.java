package io.jerrycan.stdlib.api;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.KubernetesResourceList;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.AnyNamespaceOperation;
import io.fabric8.kubernetes.client.dsl.FilterWatchListDeletable;
import io.fabric8.kubernetes.client.dsl.MixedOperation;
import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;

/**
 * One resource by its name, for lists and watches of it alone.
 *
 * <p>That is less than all of its type in a namespace, on purpose: a Role may allow to list and watch single names, as {@code
 * jerrycan rbac} writes it, and a namespace may hold thousands of large resources of which none but this is wanted.
 *
 * @param key equal for two that may share a watch: the same resource, asked for by the same client
 */
public record NamedResource<T extends HasMetadata>(
        Key key, FilterWatchListDeletable<T, ? extends KubernetesResourceList<T>, ?> list) {

    /** @param type as Java class, or as group, version and plural */
    record Key(KubernetesClient client, String type, String namespace, String name) {}

    /** @param namespace empty for a resource that lives in none */
    public static <T extends HasMetadata> NamedResource<T> of(
            KubernetesClient client, Class<T> type, String namespace, String name) {
        return of(client.resources(type), new Key(client, type.getName(), namespace, name));
    }

    /** @param namespace empty for a resource that lives in none */
    public static NamedResource<GenericKubernetesResource> of(
            KubernetesClient client, ResourceDefinitionContext type, String namespace, String name) {
        String described = type.getGroup() + "/" + type.getVersion() + "/" + type.getPlural();
        return of(client.genericKubernetesResources(type), new Key(client, described, namespace, name));
    }

    private static <T extends HasMetadata, L extends KubernetesResourceList<T>> NamedResource<T> of(
            MixedOperation<T, L, ?> all, Key key) {
        AnyNamespaceOperation<T, L, ?> there = key.namespace().isEmpty() ? all : all.inNamespace(key.namespace());
        return new NamedResource<>(key, there.withField("metadata.name", key.name()));
    }
}
