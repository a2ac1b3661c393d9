package io.jerrycan.stdlib.manifest;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.jerrycan.function.FunctionContext;
import io.jerrycan.function.FunctionFailure;
import io.jerrycan.stdlib.api.Api;
import io.jerrycan.stdlib.api.ApiFailure;
import io.jerrycan.stdlib.manifest.ResourceTypes.Located;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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

        String key = "create-" + index;
        boolean again = context.checkpoint().read(key).isPresent();
        Instant begun =
                Instant.parse(context.checkpoint().once(key, () -> Instant.now().toString()));
        try {
            KubernetesClient client = context.kubernetes();
            String uri = place.collection() + "?fieldManager=" + FIELD_MANAGER;
            Api.call("create " + place, () -> client.raw(uri, "POST", body));
        } catch (ApiFailure failure) {
            if (!failure.isAlreadyThere() || !again || !wasCreatedSince(begun, place)) {
                throw failure;
            }
            context.log().info("Adopted what an earlier process created", "resource", place.toString());
        }
        return place;
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

    private boolean wasCreatedSince(Instant begun, Located place) throws FunctionFailure, InterruptedException {
        Optional<GenericKubernetesResource> existing =
                Api.find("read " + place, () -> place.in(context.kubernetes()).get());
        return existing.map(found -> Instant.parse(found.getMetadata().getCreationTimestamp()))
                .filter(created -> !created.isBefore(begun.truncatedTo(ChronoUnit.SECONDS)))
                .isPresent();
    }

    private static Optional<String> text(Map<String, Object> metadata, String key) {
        return metadata.get(key) instanceof String text && !text.isEmpty() ? Optional.of(text) : Optional.empty();
    }
}
