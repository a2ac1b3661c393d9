package io.jerrycan.embedded.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jerrycan.embedded.resources.Patch;
import io.jerrycan.embedded.resources.Resources;
import io.jerrycan.embedded.store.ApiException;
import io.jerrycan.embedded.store.ObjectKey;
import io.jerrycan.embedded.store.ResourceType;
import io.jerrycan.embedded.store.StoredObject;
import io.jerrycan.embedded.store.Trees;

/** The scale subresource: an {@code autoscaling/v1 Scale} that reads and writes {@code spec.replicas}. */
final class Scales {

    private final Resources resources;

    Scales(Resources resources) {
        this.resources = resources;
    }

    ApiResponse answer(ResourceType type, ObjectKey key, ApiRequest request) {
        StoredObject target = resources.get(type, key);
        return switch (request.method()) {
            case "GET" -> ApiResponse.json(200, scale(target));
            case "PUT" -> ApiResponse.json(200, scale(write(target, request.object())));
            case "PATCH" -> {
                Patch patch = new Patch(Patch.kind(type, request.contentType()), request.tree(), null, false);
                yield ApiResponse.json(200, scale(write(target, patch.apply(type, key.name(), scale(target)))));
            }
            default ->
                throw ApiException.of(
                        405, "MethodNotAllowed", "the server does not allow this method on the requested resource");
        };
    }

    private StoredObject write(StoredObject target, ObjectNode scale) {
        int replicas = scale.path("spec").path("replicas").asInt();
        if (replicas < 0) {
            throw ApiException.invalid(
                    target.type(),
                    target.name(),
                    "spec.replicas",
                    "Invalid value: " + replicas + ": must be greater than or equal to 0");
        }
        ObjectNode tree = target.copy();
        Trees.object(tree, "spec").put("replicas", replicas);
        String version = scale.path("metadata").path("resourceVersion").asText("");
        Trees.metadata(tree).put("resourceVersion", version.isEmpty() ? Long.toString(target.revision()) : version);
        return resources.update(target, tree);
    }

    private static ObjectNode scale(StoredObject target) {
        ObjectNode scale = Trees.object().put("kind", "Scale").put("apiVersion", "autoscaling/v1");
        ObjectNode metadata = scale.putObject("metadata").put("name", target.name());
        for (String field : new String[] {"namespace", "uid", "resourceVersion", "creationTimestamp"}) {
            metadata.set(field, target.metadata().get(field));
        }
        scale.putObject("spec").put("replicas", target.spec().path("replicas").asInt());
        scale.putObject("status")
                .put("replicas", target.status().path("replicas").asInt())
                .put("selector", selector(target));
        return scale;
    }

    private static String selector(StoredObject target) {
        var selector = target.spec().path("selector");
        var labels = selector.has("matchLabels") ? selector.path("matchLabels") : selector;
        return labels.properties().stream()
                .filter(label -> label.getValue().isTextual())
                .map(label -> label.getKey() + "=" + label.getValue().asText())
                .sorted()
                .reduce((left, right) -> left + "," + right)
                .orElse("");
    }
}
