package io.jerrycan.embedded.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jerrycan.embedded.resources.Patch;
import io.jerrycan.embedded.resources.Resources;
import io.jerrycan.embedded.store.ApiException;
import io.jerrycan.embedded.store.FieldError;
import io.jerrycan.embedded.store.ObjectKey;
import io.jerrycan.embedded.store.ResourceType;
import io.jerrycan.embedded.store.StoredObject;
import io.jerrycan.embedded.store.Trees;
import java.util.List;

/** The scale subresource: an {@code autoscaling/v1 Scale} that reads and writes the number of replicas. */
final class Scales {

    private final Resources resources;
    private final ResourceType type;
    private final ScalePaths paths;

    Scales(Resources resources, ResourceType type, String version) {
        this.resources = resources;
        this.type = type;
        this.paths = ScalePaths.of(type, version, resources.types(), resources.store());
    }

    ApiResponse answer(ObjectKey key, ApiRequest request) {
        StoredObject target = resources.get(type, key);
        return switch (request.method()) {
            case "GET" -> ApiResponse.json(200, scale(target, target.tree()));
            case "PUT" -> ApiResponse.json(200, write(target, request.object(), request.dryRun()));
            case "PATCH" -> {
                Patch patch = new Patch(Patch.kind(type, request.contentType()), request.tree(), null, false);
                ObjectNode patched = patch.apply(type, key.name(), scale(target, target.tree()));
                yield ApiResponse.json(200, write(target, patched, request.dryRun()));
            }
            default ->
                throw ApiException.of(
                        405, "MethodNotAllowed", "the server does not allow this method on the requested resource");
        };
    }

    private ObjectNode write(StoredObject target, ObjectNode scale, boolean dryRun) {
        int replicas = scale.path("spec").path("replicas").asInt();
        if (replicas < 0) {
            String why = "Invalid value: " + replicas + ": must be greater than or equal to 0";
            throw ApiException.invalid(
                    "Scale", "autoscaling", target.name(), List.of(new FieldError("spec.replicas", why)));
        }
        ObjectNode tree = target.copy();
        int last = paths.wanted().lastIndexOf('.');
        Trees.object(tree, paths.wanted().substring(0, last).split("\\."))
                .put(paths.wanted().substring(last + 1), replicas);
        String version = scale.path("metadata").path("resourceVersion").asText("");
        Trees.metadata(tree).put("resourceVersion", version.isEmpty() ? Long.toString(target.revision()) : version);
        if (dryRun) {
            return scale(target, resources.dryUpdate(target, tree));
        }
        StoredObject written = resources.update(target, tree);
        return scale(written, written.tree());
    }

    private ObjectNode scale(StoredObject target, JsonNode tree) {
        ObjectNode scale = Trees.object().put("kind", "Scale").put("apiVersion", "autoscaling/v1");
        ObjectNode metadata = scale.putObject("metadata").put("name", target.name());
        for (String field : new String[] {"namespace", "uid", "resourceVersion", "creationTimestamp"}) {
            metadata.set(field, target.metadata().get(field));
        }
        int wanted = Trees.at(tree, paths.wanted()).asInt();
        ObjectNode spec = scale.putObject("spec");
        if (wanted != 0) {
            spec.put("replicas", wanted);
        }
        scale.putObject("status")
                .put("replicas", Trees.at(tree, paths.present()).asInt())
                .put("selector", paths.selector(target));
        return scale;
    }
}
