package io.jerrycan.embedded.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jerrycan.embedded.resources.FieldManagers;
import io.jerrycan.embedded.resources.Patch;
import io.jerrycan.embedded.resources.Resources;
import io.jerrycan.embedded.store.ApiException;
import io.jerrycan.embedded.store.FieldError;
import io.jerrycan.embedded.store.ObjectKey;
import io.jerrycan.embedded.store.ResourceType;
import io.jerrycan.embedded.store.StoredObject;
import io.jerrycan.embedded.store.Trees;
import java.util.List;
import java.util.Optional;

/** PATCH: on whatever version is there, again if somebody else was faster, unless the patch itself names a version. */
final class Patches {

    private final Resources resources;

    Patches(Resources resources) {
        this.resources = resources;
    }

    ApiResponse answer(
            ResourceType type, ObjectKey key, ApiRequest request, Representation representation, boolean status) {
        Patch.Kind kind = Patch.kind(type, request.contentType());
        Patch patch = patch(kind, request);
        FieldValidation validation = FieldValidation.of(request);
        Optional<StoredObject> present = resources.find(type, key);
        if (present.isEmpty() && kind == Patch.Kind.APPLY && !status) {
            ObjectNode tree = patch.apply(type, key.name(), Trees.object());
            List<String> warnings = validation.decode(resources.decoder(), type, tree);
            Trees.metadata(tree).put("name", key.name()).put("namespace", key.namespace());
            byte[] created = request.dryRun()
                    ? representation.one(resources.dryCreate(type, tree))
                    : representation.one(resources.create(type, tree));
            return ApiResponse.json(201, created).with(warnings);
        }
        while (true) {
            StoredObject before = resources.get(type, key);
            ObjectNode patched = patch.apply(type, key.name(), before.tree());
            List<String> warnings = decode(validation, type, patched);
            requireSameUid(before, patched);
            if (kind != Patch.Kind.APPLY && !status) {
                FieldManagers.update(before.tree(), patched, request.manager(), type.apiVersion());
            }
            if (request.dryRun()) {
                return ApiResponse.json(200, representation.one(resources.dryUpdate(before, patched)))
                        .with(warnings);
            }
            try {
                StoredObject after =
                        status ? resources.updateStatus(before, patched) : resources.update(before, patched);
                return ApiResponse.json(200, representation.one(after)).with(warnings);
            } catch (ApiException e) {
                if (!e.isConflict() || namesVersion(patch, patched, before)) {
                    throw e;
                }
            }
        }
    }

    /** What a patch makes of an object is refused as the patch's fault. */
    private List<String> decode(FieldValidation validation, ResourceType type, ObjectNode patched) {
        try {
            return validation.decode(resources.decoder(), type, patched);
        } catch (ApiException unreadable) {
            FieldError error = new FieldError("patch", "Invalid value: the patched object: " + unreadable.getMessage());
            throw ApiException.invalid("", "", "", List.of(error));
        }
    }

    private static void requireSameUid(StoredObject before, ObjectNode patched) {
        JsonNode uid = patched.path("metadata").path("uid");
        if (!uid.asText(before.uid()).equals(before.uid())) {
            throw ApiException.invalid(
                    before.type(), before.name(), "metadata.uid", "Invalid value: " + uid + ": field is immutable");
        }
    }

    private static boolean namesVersion(Patch patch, ObjectNode patched, StoredObject before) {
        return !patched.path("metadata").path("resourceVersion").asText().equals(Long.toString(before.revision()))
                || patch.body().path("metadata").has("uid");
    }

    /** @throws ApiException if an apply does not say who applies, or what */
    private static Patch patch(Patch.Kind kind, ApiRequest request) {
        JsonNode body = request.tree();
        String manager = request.param("fieldManager");
        if (kind == Patch.Kind.APPLY && (manager == null || manager.isEmpty())) {
            String why = "Required value: is required for apply patch";
            throw ApiException.invalid("PatchOptions", "meta.k8s.io", "", List.of(new FieldError("fieldManager", why)));
        }
        return new Patch(kind, body, manager, request.flag("force"));
    }
}
