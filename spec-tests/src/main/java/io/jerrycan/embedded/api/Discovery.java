package io.jerrycan.embedded.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jerrycan.embedded.store.ResourceType;
import io.jerrycan.embedded.store.ResourceType.Feature;
import io.jerrycan.embedded.store.ResourceTypes;
import io.jerrycan.embedded.store.Trees;
import io.vertx.core.buffer.Buffer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the server says about itself: version, groups, resources, health. Aggregated discovery is not offered: clients fall
 * back to this one. The OpenAPI document is an empty one in the only format kubectl takes, which switches its own
 * validation off.
 */
final class Discovery {

    private static final String OPENAPI_V2 = "application/com.github.proto-openapi.spec.v2.v1.0+protobuf";
    private static final List<String> VERBS =
            List.of("create", "delete", "deletecollection", "get", "list", "patch", "update", "watch");

    private final ResourceTypes types;

    Discovery(ResourceTypes types) {
        this.types = types;
    }

    /** @return empty if the path is none of discovery's */
    Optional<ApiResponse> answer(String path) {
        String plain = path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return switch (plain) {
            case "/version" -> json(version());
            case "/healthz", "/readyz", "/livez" -> Optional.of(ApiResponse.text("ok"));
            case "/api" -> json(coreVersions());
            case "/apis" -> json(groups());
            case "/openapi/v2" -> Optional.of(new ApiResponse(200, OPENAPI_V2, Buffer.buffer()));
            default -> group(plain.split("/"));
        };
    }

    private Optional<ApiResponse> group(String[] steps) {
        if (steps.length == 3 && steps[1].equals("api")) {
            return resources("", steps[2]);
        }
        if (steps.length == 4 && steps[1].equals("apis")) {
            return resources(steps[2], steps[3]);
        }
        if (steps.length == 3 && steps[1].equals("apis")) {
            return Optional.ofNullable(byGroup().get(steps[2]))
                    .map(versions -> ApiResponse.json(200, group(steps[2], versions)));
        }
        return Optional.empty();
    }

    private static Optional<ApiResponse> json(JsonNode body) {
        return Optional.of(ApiResponse.json(200, body));
    }

    private static ObjectNode version() {
        return Trees.object()
                .put("major", "1")
                .put("minor", "35")
                .put("gitVersion", "v1.35.0+embedded")
                .put("gitCommit", "")
                .put("gitTreeState", "clean")
                .put("buildDate", "1970-01-01T00:00:00Z")
                .put("goVersion", "")
                .put("compiler", "")
                .put("platform", "embedded");
    }

    private static ObjectNode coreVersions() {
        ObjectNode versions = Trees.object().put("kind", "APIVersions");
        versions.putArray("versions").add("v1");
        versions.putArray("serverAddressByClientCIDRs");
        return versions;
    }

    private ObjectNode groups() {
        ObjectNode list = Trees.object().put("kind", "APIGroupList").put("apiVersion", "v1");
        ArrayNode groups = list.putArray("groups");
        byGroup().forEach((name, versions) -> groups.add(group(name, versions)));
        return list;
    }

    private static ObjectNode group(String name, Collection<String> versions) {
        ObjectNode group =
                Trees.object().put("kind", "APIGroup").put("apiVersion", "v1").put("name", name);
        ArrayNode list = group.putArray("versions");
        versions.forEach(version ->
                list.addObject().put("groupVersion", name + "/" + version).put("version", version));
        group.set("preferredVersion", list.get(0));
        return group;
    }

    private TreeMap<String, Collection<String>> byGroup() {
        TreeMap<String, Collection<String>> groups = new TreeMap<>();
        for (ResourceType type : types.all()) {
            if (!type.group().isEmpty()) {
                groups.computeIfAbsent(type.group(), name -> new TreeSet<>(Comparator.reverseOrder()))
                        .addAll(type.versions());
            }
        }
        groups.put("authorization.k8s.io", List.of("v1"));
        return groups;
    }

    private Optional<ApiResponse> resources(String group, String version) {
        List<ResourceType> found = types.inGroup(group, version).stream()
                .sorted(Comparator.comparing(ResourceType::plural))
                .toList();
        if (found.isEmpty() && !group.equals("authorization.k8s.io")) {
            return Optional.empty();
        }
        ObjectNode list = Trees.object()
                .put("kind", "APIResourceList")
                .put("apiVersion", "v1")
                .put("groupVersion", group.isEmpty() ? version : group + "/" + version);
        ArrayNode resources = list.putArray("resources");
        found.forEach(type -> describe(resources, type));
        if (group.equals("authorization.k8s.io")) {
            AccessReviews.KINDS.forEach(
                    (plural, kind) -> resource(resources, plural, kind, plural.startsWith("local"), List.of("create")));
        }
        return json(list);
    }

    private static void describe(ArrayNode resources, ResourceType type) {
        ObjectNode main = resource(resources, type.plural(), type.kind(), type.namespaced(), VERBS)
                .put("singularName", type.singular());
        type.shortNames().forEach(name -> Trees.array(main, "shortNames").add(name));
        type.categories().forEach(name -> Trees.array(main, "categories").add(name));
        List<String> readAndWrite = List.of("get", "patch", "update");
        if (type.has(Feature.STATUS)) {
            resource(resources, type.plural() + "/status", type.kind(), type.namespaced(), readAndWrite);
        }
        if (type.has(Feature.SCALE)) {
            resource(resources, type.plural() + "/scale", "Scale", type.namespaced(), readAndWrite)
                    .put("group", "autoscaling")
                    .put("version", "v1");
        }
        if (type.qualifiedName().equals("pods")) {
            resource(resources, "pods/log", "Pod", true, List.of("get"));
            resource(resources, "pods/exec", "PodExecOptions", true, List.of("create", "get"));
        }
    }

    private static ObjectNode resource(
            ArrayNode resources, String name, String kind, boolean namespaced, List<String> verbs) {
        ObjectNode resource = resources
                .addObject()
                .put("name", name)
                .put("singularName", "")
                .put("namespaced", namespaced)
                .put("kind", kind);
        ArrayNode list = resource.putArray("verbs");
        verbs.forEach(list::add);
        return resource;
    }
}
