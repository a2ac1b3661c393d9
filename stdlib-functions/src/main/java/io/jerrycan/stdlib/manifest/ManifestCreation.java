package io.jerrycan.stdlib.manifest;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.jerrycan.function.FunctionContext;
import io.jerrycan.function.FunctionFailure;
import io.jerrycan.stdlib.api.Api;
import io.jerrycan.stdlib.api.ApiFailure;
import io.jerrycan.stdlib.manifest.ResourceTypes.Located;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Creates resources in order; what exists is an error and what was created before stays. Done again after a crash, it
 * goes on where it was: what the first time created is not an error.
 *
 * @param namespace of manifests that name none
 */
public record ManifestCreation(FunctionContext context, String namespace) {
    private static final int FORBIDDEN = 403;
    private static final int NOT_ALLOWED = 405;
    private static final int ALREADY_EXISTS = 409;
    private static final String ABSENT = "was not there";
    private static final String FIELD_MANAGER = "kanister-create";

    /** @return the last one */
    public Located create(List<Map<String, Object>> manifests) throws FunctionFailure, InterruptedException {
        Located last = null;
        for (int i = 0; i < manifests.size(); i++) {
            last = create(i, manifests.get(i));
        }
        return last;
    }

    private Located create(int index, Map<String, Object> manifest) throws FunctionFailure, InterruptedException {
        Map<String, Object> metadata = metadata(index, manifest);
        Located place = new ResourceTypes(context.kubernetes())
                .ofKind(
                        (String) manifest.get("apiVersion"),
                        (String) manifest.get("kind"),
                        text(metadata, "namespace").orElse(namespace),
                        text(metadata, "name")
                                .orElseThrow(() -> new FunctionFailure(
                                        "Failed to parse spec: a " + manifest.get("kind") + " has no name")));
        Map<String, Object> body = new LinkedHashMap<>(manifest);
        body.put("metadata", metadata);

        boolean wasNotThere = mustBeNew(index, place);
        try {
            KubernetesClient client = context.kubernetes();
            String uri = place.collection() + "?fieldManager=" + FIELD_MANAGER;
            Api.call("create " + place, () -> client.raw(uri, "POST", body));
        } catch (ApiFailure failure) {
            if (!failure.isAlreadyThere() || !wasNotThere) {
                throw failure;
            }
            context.log().info("Adopted what an earlier try created", "resource", place.toString());
        }
        return place;
    }

    /**
     * What was not there when it was first to be created is ours when it is found later: an answer may be lost, and so may
     * this process. Where one may create but not read, nothing is known.
     *
     * @return whether it was not there
     * @throws ApiFailure when it was
     */
    private boolean mustBeNew(int index, Located place) throws FunctionFailure, InterruptedException {
        String key = "create-" + index;
        Optional<String> earlier = context.checkpoint().read(key);
        if (earlier.isPresent()) {
            return earlier.get().equals(ABSENT);
        }
        boolean readable = true;
        try {
            if (Api.find("read " + place, () -> place.in(context.kubernetes()).get())
                    .isPresent()) {
                String detail = place.type().getPlural() + " \"" + place.name() + "\" already exists";
                throw ApiFailure.of("create " + place, ALREADY_EXISTS, "AlreadyExists", detail);
            }
        } catch (ApiFailure failure) {
            readable = failure.code() != FORBIDDEN && failure.code() != NOT_ALLOWED;
            if (readable) {
                throw failure;
            }
        }
        context.checkpoint().write(key, readable ? ABSENT : "not known");
        return readable;
    }

    /** Without the resourceVersion, which create refuses; a generated name is one that a second process finds again. */
    private Map<String, Object> metadata(int index, Map<String, Object> manifest) {
        Map<String, Object> metadata = new LinkedHashMap<>();
        if (manifest.get("metadata") instanceof Map<?, ?> written) {
            written.forEach((key, value) -> metadata.put((String) key, value));
        }
        metadata.remove("resourceVersion");
        if (text(metadata, "name").isEmpty()) {
            text(metadata, "generateName")
                    .ifPresent(prefix -> metadata.put("name", context.names().of(prefix, "manifest " + index)));
        }
        return metadata;
    }

    private static Optional<String> text(Map<String, Object> metadata, String key) {
        return metadata.get(key) instanceof String text && !text.isEmpty() ? Optional.of(text) : Optional.empty();
    }
}
