package io.jerrycan.params;

import io.jerrycan.function.Permission;
import io.jerrycan.function.Permissions;
import io.jerrycan.model.ActionSpec;
import io.jerrycan.model.ObjectReference;
import io.jerrycan.model.Value.Text;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What {@link ParamsReader} needs to be allowed. */
public final class ParamsPermissions {
    private static final String NO_GROUP = "";

    private ParamsPermissions() {}

    /** To read what a request refers to, but for the Secrets of its profile. */
    public static Permissions references(ActionSpec action) {
        Permissions all = get("secrets", action.secrets().values())
                .and(get("configmaps", action.configMaps().values()));
        return action.profile().isPresent()
                ? all.and(Permission.in(namespace(action.profile().get()), "cr.kanister.io", "profiles", "get")
                        .named(name(action.profile().get())))
                : all;
    }

    /** To read the Secrets that a profile refers to. */
    public static Permissions profileSecrets(List<ObjectReference> secrets) {
        return get("secrets", secrets);
    }

    /** To read the object of an action, and the pods of a workload. */
    public static Permissions target(ObjectReference object) {
        String namespace = namespace(object);
        String name = name(object);
        return switch (text(object.kind()).toLowerCase(Locale.ROOT)) {
            case "statefulset" -> workload(namespace, name, "apps", "statefulsets");
            case "deployment" ->
                workload(namespace, name, "apps", "deployments")
                        .and(Permission.in(namespace, "apps", "replicasets", "list"));
            case "deploymentconfig" ->
                workload(namespace, name, "apps.openshift.io", "deploymentconfigs")
                        .and(Permission.in(namespace, NO_GROUP, "replicationcontrollers", "list"));
            case "pvc" ->
                Permissions.of(Permission.in(namespace, NO_GROUP, "persistentvolumeclaims", "get")
                        .named(name));
            case "namespace" -> {
                String own = name.isEmpty() ? namespace : name;
                yield Permissions.of(
                        Permission.in(own, NO_GROUP, "namespaces", "get").named(own));
            }
            default ->
                Permissions.of(Permission.in(namespace, text(object.group()), text(object.resource()), "get")
                        .named(name));
        };
    }

    /** To read the Secrets and ConfigMaps of a phase. */
    public static Permissions objects(Collection<ObjectReference> references) {
        return get("secrets", ofKind(references, "secret")).and(get("configmaps", ofKind(references, "configmap")));
    }

    private static Permissions workload(String namespace, String name, String group, String resource) {
        return Permissions.of(
                Permission.in(namespace, group, resource, "get").named(name),
                Permission.in(namespace, NO_GROUP, "pods", "list"));
    }

    private static Permissions get(String resource, Collection<ObjectReference> references) {
        return Permissions.of(references.stream()
                .map(reference -> Permission.in(namespace(reference), NO_GROUP, resource, "get")
                        .named(name(reference)))
                .toArray(Permission[]::new));
    }

    private static List<ObjectReference> ofKind(Collection<ObjectReference> references, String kind) {
        return references.stream()
                .filter(reference -> text(reference.kind()).equalsIgnoreCase(kind))
                .toList();
    }

    private static String namespace(ObjectReference reference) {
        return text(reference.namespace());
    }

    private static String name(ObjectReference reference) {
        return text(reference.name());
    }

    private static String text(Optional<Text> text) {
        return text.map(Text::text).orElse("");
    }
}
