package io.jerrycan.stdlib.manifest;

import io.jerrycan.function.ApiTypes.ApiType;
import io.jerrycan.function.FunctionFailure;
import io.jerrycan.function.Permission;
import io.jerrycan.function.Permissions;
import io.jerrycan.function.Placeholder;
import io.jerrycan.function.PlannedPhase;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What creating, deleting and patching resources of any kind needs to be allowed. */
public final class ManifestPermissions {
    private ManifestPermissions() {}

    /** To create the manifests of the argument {@code spec}, and to find them again after a crash. */
    public static Permissions create(PlannedPhase phase) {
        List<Map<String, Object>> manifests;
        try {
            manifests = Manifests.resources(phase.text("spec").orElse(""));
        } catch (FunctionFailure unreadable) {
            return Permissions.unknown("what is created: " + unreadable.getMessage());
        }
        Permissions all = Permissions.NONE;
        for (Map<String, Object> manifest : manifests) {
            all = all.and(create(manifest, phase));
        }
        return all;
    }

    private static Permissions create(Map<String, Object> manifest, PlannedPhase phase) {
        String apiVersion = String.valueOf(manifest.get("apiVersion"));
        String kind = String.valueOf(manifest.get("kind"));
        Optional<ApiType> type = phase.types().ofKind(apiVersion, kind);
        if (type.isEmpty()) {
            return Permissions.unknown("what kind %s of %s is called in the API"
                    .formatted(Placeholder.show(kind), Placeholder.show(apiVersion)));
        }
        Map<?, ?> metadata = manifest.get("metadata") instanceof Map<?, ?> written ? written : Map.of();
        String namespace = metadata.get("namespace") instanceof String own && !own.isEmpty() ? own : namespace(phase);
        String name = metadata.get("name") instanceof String given ? given : "";
        return Permissions.of(
                right(type.get(), namespace, "create"),
                right(type.get(), namespace, "get").named(name));
    }

    /** To do something with the object of an argument that is a reference. */
    public static Permissions on(String argument, PlannedPhase phase, String... verbs) {
        if (!(phase.argument(argument).orElse(null) instanceof Map<?, ?> reference)) {
            return Permissions.unknown("which object is meant: `" + argument + "` is not given");
        }
        String group = text(reference, "group");
        String plural = text(reference, "resource");
        Optional<ApiType> type = phase.types().ofResource(group, text(reference, "apiVersion"), plural);
        if (type.isEmpty()) {
            return Permissions.unknown("whether resource %s of group '%s' lives in namespaces"
                    .formatted(Placeholder.show(plural), Placeholder.show(group)));
        }
        String own = text(reference, "namespace");
        return Permissions.of(
                right(type.get(), own.isEmpty() ? namespace(phase) : own, verbs).named(text(reference, "name")));
    }

    private static Permission right(ApiType type, String namespace, String... verbs) {
        return Permission.in(type.namespaced() ? namespace : "", type.group(), type.plural(), verbs);
    }

    private static String namespace(PlannedPhase phase) {
        return phase.text("namespace").orElse("default");
    }

    private static String text(Map<?, ?> reference, String key) {
        return reference.get(key) instanceof String text ? text : "";
    }
}
