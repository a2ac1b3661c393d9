package io.jerrycan.embedded.resources;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.zjsonpatch.JsonPatch;
import io.fabric8.zjsonpatch.JsonPatchException;
import io.jerrycan.embedded.store.ApiException;
import io.jerrycan.embedded.store.Trees;
import java.util.Set;

/** JSON patch, RFC 6902, as the API takes it: a replacement may add a field, a removal must find what it removes. */
final class JsonPatches {

    private static final String REFUSED = "the server rejected our request due to an error in our request";
    private static final Set<String> FROM = Set.of("move", "copy");

    private JsonPatches() {}

    /** @throws ApiException if it is no patch, or cannot be applied */
    static JsonNode apply(JsonNode patch, JsonNode tree) {
        if (!patch.isArray()) {
            throw ApiException.badRequest("error decoding patch: json: cannot unmarshal object into Go value of type"
                    + " []handlers.jsonPatchOp");
        }
        JsonNode result = tree;
        for (JsonNode operation : patch) {
            result = one(operation, result);
        }
        return result;
    }

    private static JsonNode one(JsonNode operation, JsonNode tree) {
        String kind = operation.path("op").asText();
        String path = operation.path("path").asText();
        try {
            if (kind.equals("remove")) {
                require(tree, path);
            } else if (FROM.contains(kind)) {
                require(tree, operation.path("from").asText());
            }
            boolean adds =
                    kind.equals("replace") && tree.at(JsonPointer.compile(path)).isMissingNode();
            JsonNode step = adds ? operation.<ObjectNode>deepCopy().put("op", "add") : operation;
            return JsonPatch.apply(Trees.array().add(step), tree);
        } catch (JsonPatchException | IllegalArgumentException e) {
            throw ApiException.of(422, "Invalid", REFUSED);
        }
    }

    private static void require(JsonNode tree, String path) {
        if (tree.at(JsonPointer.compile(path)).isMissingNode()) {
            throw ApiException.of(422, "Invalid", REFUSED);
        }
    }
}
