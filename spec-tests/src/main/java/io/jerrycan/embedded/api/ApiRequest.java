package io.jerrycan.embedded.api;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.jerrycan.embedded.store.ApiException;
import io.jerrycan.embedded.store.FieldError;
import io.jerrycan.embedded.store.Trees;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.util.List;

/** A request whose body has been read. */
record ApiRequest(String method, String path, MultiMap query, MultiMap headers, Buffer body) {

    private static final ObjectMapper YAML = new YAMLMapper();

    static ApiRequest of(HttpServerRequest request, Buffer body) {
        return new ApiRequest(request.method().name(), request.path(), request.params(), request.headers(), body);
    }

    String param(String name) {
        return query.get(name);
    }

    List<String> params(String name) {
        return query.getAll(name);
    }

    boolean flag(String name) {
        return isTrue(query.get(name));
    }

    /** A number, or the given one if the parameter is absent. */
    long number(String name, long absent) {
        String text = query.get(name);
        if (text == null || text.isEmpty()) {
            return absent;
        }
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw ApiException.badRequest("query parameter " + name + " must be a number, not \"" + text + "\"");
        }
    }

    static boolean isTrue(String value) {
        return "true".equals(value) || "1".equals(value);
    }

    /** @throws ApiException invalid, for a value other than {@code All} */
    boolean dryRun() {
        String value = query.get("dryRun");
        if (value != null && !value.isEmpty() && !value.equals("All")) {
            String why = "Unsupported value: \"" + value + "\": supported values: \"All\"";
            throw ApiException.invalid(optionsKind(), "meta.k8s.io", "", List.of(new FieldError("dryRun", why)));
        }
        return value != null && !value.isEmpty();
    }

    /** The kind of the options that a request of this method has. */
    String optionsKind() {
        return switch (method) {
            case "POST" -> "CreateOptions";
            case "PUT" -> "UpdateOptions";
            case "PATCH" -> "PatchOptions";
            default -> "DeleteOptions";
        };
    }

    /** Who writes: as the client says, or else the name of its program. */
    String manager() {
        String manager = query.get("fieldManager");
        if (manager != null && !manager.isEmpty()) {
            return manager;
        }
        String agent = headers.get("User-Agent");
        return agent == null ? "unknown" : agent.split("/", 2)[0];
    }

    boolean isProtobuf() {
        return contentType().contains("protobuf");
    }

    String contentType() {
        String type = headers.get("Content-Type");
        return type == null ? "" : type.split(";")[0].trim();
    }

    boolean accepts(String part) {
        String accept = headers.get("Accept");
        return accept != null && accept.contains(part);
    }

    /**
     * The body as a tree.
     *
     * @throws ApiException 415 for protobuf and other types, 400 for text that is neither JSON nor YAML
     */
    JsonNode tree() {
        String type = contentType();
        if (type.contains("protobuf") || type.contains("cbor")) {
            throw ApiException.of(
                    415,
                    "UnsupportedMediaType",
                    "the embedded cluster reads JSON and YAML, not " + type
                            + ": use kubectl apply or create with a manifest (-f)");
        }
        if (body.length() == 0) {
            return Trees.object();
        }
        try {
            JsonNode tree = (type.contains("yaml") ? YAML : Trees.JSON).readTree(body.getBytes());
            return tree == null || tree.isMissingNode() ? Trees.object() : tree;
        } catch (JacksonException e) {
            throw ApiException.badRequest("the body is not valid " + (type.contains("yaml") ? "YAML" : "JSON") + ": "
                    + e.getOriginalMessage());
        } catch (IOException e) {
            throw ApiException.badRequest("the body cannot be read: " + e.getMessage());
        }
    }

    ObjectNode object() {
        if (tree() instanceof ObjectNode object) {
            return object;
        }
        throw ApiException.badRequest("the body must be one object");
    }
}
