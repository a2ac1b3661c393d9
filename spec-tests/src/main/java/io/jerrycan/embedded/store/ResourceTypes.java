package io.jerrycan.embedded.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The types that are served now: the built-in ones, and those that CustomResourceDefinitions add and remove. */
public final class ResourceTypes {

    private final Map<String, ResourceType> byQualifiedName = new ConcurrentHashMap<>();

    public ResourceTypes() {
        BuiltInTypes.all().forEach(this::add);
    }

    public void add(ResourceType type) {
        byQualifiedName.put(type.qualifiedName(), type);
    }

    public void remove(ResourceType type) {
        byQualifiedName.remove(type.qualifiedName());
    }

    public Collection<ResourceType> all() {
        return byQualifiedName.values();
    }

    public Optional<ResourceType> find(String group, String version, String plural) {
        String name = group.isEmpty() ? plural : plural + "." + group;
        return Optional.ofNullable(byQualifiedName.get(name))
                .filter(type -> type.versions().contains(version));
    }

    /** The type of a kind, by an {@code apiVersion} and {@code kind} as they stand in a manifest. */
    public Optional<ResourceType> ofKind(String apiVersion, String kind) {
        return all().stream()
                .filter(type -> type.kind().equals(kind)
                        && type.versions().stream().map(type::apiVersion).anyMatch(apiVersion::equals))
                .findFirst();
    }

    /**
     * A type that is known to be built in.
     *
     * @param qualifiedName such as {@code pods} or {@code deployments.apps}
     * @throws IllegalArgumentException if there is no such type
     */
    public ResourceType builtIn(String qualifiedName) {
        ResourceType type = byQualifiedName.get(qualifiedName);
        if (type == null) {
            throw new IllegalArgumentException("no resource type " + qualifiedName);
        }
        return type;
    }

    public List<ResourceType> inGroup(String group, String version) {
        return all().stream()
                .filter(type -> type.group().equals(group) && type.versions().contains(version))
                .toList();
    }
}
