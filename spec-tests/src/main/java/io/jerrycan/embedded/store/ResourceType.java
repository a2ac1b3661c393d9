package io.jerrycan.embedded.store;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A kind of object as the API serves it. One type may be served at several versions; objects are the same in all of them.
 *
 * @param group the API group, empty for the core group
 * @param versions the served versions, the preferred one first
 * @param plural the name in URLs, for example {@code persistentvolumeclaims}
 * @param custom whether a CustomResourceDefinition stands behind it
 */
public record ResourceType(
        String group,
        List<String> versions,
        String kind,
        String plural,
        String singular,
        boolean namespaced,
        List<String> shortNames,
        List<String> categories,
        Set<Feature> features,
        boolean custom) {

    /** What a type can do beyond being stored. */
    public enum Feature {
        /** a {@code status} subresource: the main resource cannot write status, and the subresource nothing else */
        STATUS,
        /** a {@code scale} subresource over {@code spec.replicas} */
        SCALE,
        /** {@code metadata.generation} counts changes of the desired state */
        GENERATION
    }

    public ResourceType {
        versions = List.copyOf(versions);
        shortNames = List.copyOf(shortNames);
        categories = List.copyOf(categories);
        features = features.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(features));
    }

    public String apiVersion() {
        return apiVersion(versions.get(0));
    }

    public String apiVersion(String version) {
        return group.isEmpty() ? version : group + "/" + version;
    }

    /** The name in error messages: {@code pods}, {@code deployments.apps}. */
    public String qualifiedName() {
        return group.isEmpty() ? plural : plural + "." + group;
    }

    public boolean has(Feature feature) {
        return features.contains(feature);
    }

    /** Identity is group and plural: a redefined custom resource is still the same type. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ResourceType type && group.equals(type.group) && plural.equals(type.plural);
    }

    @Override
    public int hashCode() {
        return 31 * group.hashCode() + plural.hashCode();
    }
}
