package io.jerrycan.embedded.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jerrycan.embedded.resources.DeleteOptions;
import io.jerrycan.embedded.resources.Deletion;
import io.jerrycan.embedded.resources.FieldManagers;
import io.jerrycan.embedded.resources.Resources;
import io.jerrycan.embedded.store.ApiException;
import io.jerrycan.embedded.store.ObjectKey;
import io.jerrycan.embedded.store.ResourceType;
import io.jerrycan.embedded.store.ResourceType.Feature;
import io.jerrycan.embedded.store.StoredObject;
import io.jerrycan.embedded.store.Trees;
import java.util.List;
import java.util.Set;

/** The verbs on objects and collections, without the streaming ones. */
final class ResourceHandler {

    private static final Set<String> WITH_STATUS = Set.of("status", "finalize", "approval");

    private final Resources resources;
    private final Lists lists;
    private final Patches patches;
    private final Tables tables;

    ResourceHandler(Resources resources, Tables tables) {
        this.resources = resources;
        this.tables = tables;
        this.lists = new Lists(resources.store());
        this.patches = new Patches(resources);
    }

    ApiResponse handle(ResourceType type, RequestPath path, ApiRequest request) {
        if (path.subresource() != null) {
            return subresource(type, path, request);
        }
        return path.name() == null ? collection(type, path, request) : object(type, path, request);
    }

    private ApiResponse collection(ResourceType type, RequestPath path, ApiRequest request) {
        Representation representation = Representation.of(type, path, request, tables);
        return switch (request.method()) {
            case "GET" -> lists.page(Selection.of(type, path, request), representation, request);
            case "POST" -> create(type, path, request, representation);
            case "DELETE" -> deleteCollection(type, path, request, representation);
            default -> throw notAllowed();
        };
    }

    private ApiResponse object(ResourceType type, RequestPath path, ApiRequest request) {
        ObjectKey key = key(type, path);
        Representation representation = Representation.of(type, path, request, tables);
        return switch (request.method()) {
            case "GET" -> ApiResponse.json(200, representation.one(resources.get(type, key)));
            case "PUT" -> replace(type, path, request, representation);
            case "PATCH" -> patches.answer(type, key, request, representation, false);
            case "DELETE" -> deleted(resources.delete(type, key, options(request)), representation);
            default -> throw notAllowed();
        };
    }

    private ApiResponse subresource(ResourceType type, RequestPath path, ApiRequest request) {
        Representation representation = Representation.of(type, path, request, tables);
        if (path.subresource().equals("scale") && type.has(Feature.SCALE)) {
            return new Scales(resources, type, path.version()).answer(key(type, path), request);
        }
        boolean known = path.subresource().equals("status") ? type.has(Feature.STATUS) : !type.custom();
        if (!WITH_STATUS.contains(path.subresource()) || !known) {
            throw ApiException.unknownPath();
        }
        return switch (request.method()) {
            case "GET" -> ApiResponse.json(200, representation.one(resources.get(type, key(type, path))));
            case "PUT" -> replaceStatus(type, path, request, representation);
            case "PATCH" -> patches.answer(type, key(type, path), request, representation, true);
            default -> throw notAllowed();
        };
    }

    private ApiResponse create(ResourceType type, RequestPath path, ApiRequest request, Representation representation) {
        ObjectNode tree = body(type, path, request);
        List<String> warnings = FieldValidation.of(request).decode(resources.decoder(), type, tree);
        byte[] created = request.dryRun()
                ? representation.one(resources.dryCreate(type, tree))
                : representation.one(resources.create(type, tree));
        return ApiResponse.json(201, created).with(warnings);
    }

    private ApiResponse replace(
            ResourceType type, RequestPath path, ApiRequest request, Representation representation) {
        ObjectNode tree = body(type, path, request);
        List<String> warnings = FieldValidation.of(request).decode(resources.decoder(), type, tree);
        StoredObject before = resources.get(type, key(type, path));
        FieldManagers.update(before.tree(), tree, request.manager(), type.apiVersion(path.version()));
        byte[] replaced = request.dryRun()
                ? representation.one(resources.dryUpdate(before, tree))
                : representation.one(resources.update(before, tree));
        return ApiResponse.json(200, replaced).with(warnings);
    }

    private ApiResponse replaceStatus(
            ResourceType type, RequestPath path, ApiRequest request, Representation representation) {
        ObjectNode tree = body(type, path, request);
        List<String> warnings = FieldValidation.of(request).decode(resources.decoder(), type, tree);
        StoredObject before = resources.get(type, key(type, path));
        return ApiResponse.json(200, representation.one(resources.updateStatus(before, tree)))
                .with(warnings);
    }

    private ApiResponse deleteCollection(
            ResourceType type, RequestPath path, ApiRequest request, Representation representation) {
        Selection selection = Selection.of(type, path, request);
        DeleteOptions options = options(request);
        var selected = resources.store().list(selection.topic(resources.store())).objects().stream()
                .filter(selection)
                .toList();
        selected.forEach(object -> resources.delete(type, object.key(), options));
        ObjectNode metadata = Trees.object()
                .put("resourceVersion", Long.toString(resources.store().revision()));
        return new ApiResponse(200, "application/json", representation.list(selected, metadata));
    }

    private static ApiResponse deleted(Deletion.Result result, Representation representation) {
        StoredObject object = result.object();
        if (!result.removed()) {
            return ApiResponse.json(200, representation.one(object));
        }
        ObjectNode status = Trees.object().put("kind", "Status").put("apiVersion", "v1");
        status.putObject("metadata");
        status.put("status", "Success").set("details", details(object));
        return ApiResponse.json(200, status);
    }

    private static ObjectNode details(StoredObject object) {
        ObjectNode details = Trees.object().put("name", object.name());
        if (!object.type().group().isEmpty()) {
            details.put("group", object.type().group());
        }
        return details.put("kind", object.type().plural()).put("uid", object.uid());
    }

    private static DeleteOptions options(ApiRequest request) {
        ObjectNode body = request.isProtobuf() ? Trees.object() : request.object();
        for (String field : new String[] {"propagationPolicy", "gracePeriodSeconds"}) {
            if (request.param(field) != null) {
                body.put(field, request.param(field));
            }
        }
        if (request.dryRun()) {
            body.putArray("dryRun").add("All");
        }
        return DeleteOptions.of(body);
    }

    /** The object in the body, after a check that it is what the URL says. */
    private static ObjectNode body(ResourceType type, RequestPath path, ApiRequest request) {
        ObjectNode tree = request.object();
        String kind = tree.path("kind").asText(type.kind());
        String apiVersion = tree.path("apiVersion").asText(type.apiVersion(path.version()));
        if (!kind.equals(type.kind()) || !apiVersion.equals(type.apiVersion(path.version()))) {
            throw ApiException.badRequest("the object provided is unrecognized (must be of type " + type.kind() + "): "
                    + apiVersion + " " + kind);
        }
        ObjectNode metadata = Trees.metadata(tree);
        if (path.name() != null && !metadata.path("name").asText(path.name()).equals(path.name())) {
            throw ApiException.badRequest("the name of the object ("
                    + metadata.path("name").asText() + ") does not match the name on the URL (" + path.name() + ")");
        }
        String namespace = metadata.path("namespace").asText("");
        if (type.namespaced() && !namespace.isEmpty() && !namespace.equals(path.namespace())) {
            throw ApiException.badRequest(
                    "the namespace of the provided object does not match the namespace sent on the request");
        }
        if (type.namespaced()) {
            metadata.put("namespace", path.namespace());
        }
        if (path.name() != null) {
            metadata.put("name", path.name());
        }
        return tree;
    }

    static ObjectKey key(ResourceType type, RequestPath path) {
        return new ObjectKey(type.namespaced() ? path.namespace() : "", path.name());
    }

    private static ApiException notAllowed() {
        return ApiException.of(
                405, "MethodNotAllowed", "the server does not allow this method on the requested resource");
    }
}
