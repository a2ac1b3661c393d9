package io.jerrycan.embedded.resources;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jerrycan.embedded.store.ApiException;
import io.jerrycan.embedded.store.ResourceType;

/**
 * A patch of any kind.
 *
 * @param manager who applies; only for {@link Kind#APPLY}
 * @param force whether to take fields from other managers; only for {@link Kind#APPLY}
 */
public record Patch(Kind kind, JsonNode body, String manager, boolean force) {

    public enum Kind {
        JSON,
        MERGE,
        STRATEGIC,
        APPLY
    }

    /** @throws ApiException 415 for a media type that is no patch, or not one for this type */
    public static Kind kind(ResourceType type, String contentType) {
        String mediaType = contentType == null ? "" : contentType.split(";")[0].trim();
        return switch (mediaType) {
            case "application/json-patch+json" -> Kind.JSON;
            case "application/merge-patch+json" -> Kind.MERGE;
            case "application/apply-patch+yaml" -> Kind.APPLY;
            case "application/strategic-merge-patch+json" -> {
                if (type.custom()) {
                    throw unsupported();
                }
                yield Kind.STRATEGIC;
            }
            default -> throw unsupported();
        };
    }

    private static ApiException unsupported() {
        return ApiException.of(415, "UnsupportedMediaType", "415: Unsupported Media Type");
    }

    /** The patched tree; the argument is not changed. */
    public ObjectNode apply(ResourceType type, String name, ObjectNode tree) {
        JsonNode patched =
                switch (kind) {
                    case JSON -> JsonPatches.apply(body, tree.deepCopy());
                    case MERGE -> MergePatch.apply(tree, requireObject());
                    case STRATEGIC -> StrategicMerge.apply(tree, requireObject());
                    case APPLY -> new ServerSideApply(type, manager, force).apply(tree, requireObject());
                };
        if (patched instanceof ObjectNode object) {
            return object;
        }
        throw ApiException.invalid(type, name, "patch", "Invalid value: the result is not an object");
    }

    private ObjectNode requireObject() {
        if (body instanceof ObjectNode object) {
            return object;
        }
        throw ApiException.badRequest("error decoding patch: it must be a JSON object");
    }
}
