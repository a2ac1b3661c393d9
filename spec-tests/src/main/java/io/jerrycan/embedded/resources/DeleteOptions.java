package io.jerrycan.embedded.resources;

import com.fasterxml.jackson.databind.JsonNode;
import io.jerrycan.embedded.store.ApiException;
import io.jerrycan.embedded.store.FieldError;
import io.jerrycan.embedded.store.StoredObject;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How to delete.
 *
 * @param graceSeconds null for the object's own
 * @param propagation {@code Background}, {@code Foreground}, {@code Orphan}
 * @param uid only if the object has this uid; null for any
 * @param resourceVersion only if the object has this version; null for any
 */
public record DeleteOptions(
        Integer graceSeconds, String propagation, String uid, String resourceVersion, boolean dryRun) {

    private static final List<String> POLICIES = List.of("Foreground", "Background", "Orphan");

    public static final DeleteOptions DEFAULT = new DeleteOptions(null, "Background", null, null, false);

    public static final DeleteOptions NOW = new DeleteOptions(0, "Background", null, null, false);

    /** @param body a DeleteOptions object, or an empty one */
    public static DeleteOptions of(JsonNode body) {
        String propagation = body.path("propagationPolicy").asText("Background");
        if (!POLICIES.contains(propagation)) {
            String why = "Unsupported value: \"" + propagation + "\": supported values: "
                    + POLICIES.stream().map(policy -> "\"" + policy + "\"").collect(Collectors.joining(", "));
            throw ApiException.invalid(
                    "DeleteOptions", "meta.k8s.io", "", List.of(new FieldError("propagationPolicy", why)));
        }
        if (body.path("orphanDependents").asBoolean()) {
            propagation = "Orphan";
        }
        JsonNode preconditions = body.path("preconditions");
        return new DeleteOptions(
                body.hasNonNull("gracePeriodSeconds")
                        ? Integer.valueOf(body.path("gracePeriodSeconds").asInt())
                        : null,
                propagation,
                preconditions.path("uid").asText(null),
                preconditions.path("resourceVersion").asText(null),
                !body.path("dryRun").isEmpty());
    }

    public DeleteOptions ofUid(String wanted) {
        return new DeleteOptions(graceSeconds, propagation, wanted, resourceVersion, dryRun);
    }

    void check(StoredObject object) {
        if (uid != null && !uid.equals(object.uid())) {
            throw ApiException.conflict(
                    object.type(),
                    object.name(),
                    "the UID in the precondition (" + uid + ") does not match the UID in record (" + object.uid()
                            + "). The object might have been deleted and then recreated");
        }
        if (resourceVersion != null && !resourceVersion.equals(Long.toString(object.revision()))) {
            throw ApiException.conflict(
                    object.type(),
                    object.name(),
                    "the ResourceVersion in the precondition (" + resourceVersion
                            + ") does not match the ResourceVersion in record (" + object.revision()
                            + "). The object might have been modified");
        }
    }
}
