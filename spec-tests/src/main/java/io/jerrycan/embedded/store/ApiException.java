package io.jerrycan.embedded.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A refusal with the {@code Status} object that the API answers; the message is worded as a real API server's. */
public final class ApiException extends RuntimeException {

    private final int code;
    private final String reason;
    private final transient ObjectNode details = Trees.object();

    private ApiException(int code, String reason, String message) {
        super(message, null, false, false);
        this.code = code;
        this.reason = reason;
    }

    public static ApiException of(int code, String reason, String message) {
        return new ApiException(code, reason, message);
    }

    public static ApiException badRequest(String message) {
        return of(400, "BadRequest", message);
    }

    public static ApiException unknownPath() {
        return of(404, "NotFound", "the server could not find the requested resource");
    }

    public static ApiException notFound(ResourceType type, String name) {
        return of(404, "NotFound", type.qualifiedName() + " \"" + name + "\" not found")
                .about(type, name);
    }

    public static ApiException alreadyExists(ResourceType type, String name) {
        return of(409, "AlreadyExists", type.qualifiedName() + " \"" + name + "\" already exists")
                .about(type, name);
    }

    public static ApiException conflict(ResourceType type, String name, String why) {
        String message = "Operation cannot be fulfilled on " + type.qualifiedName() + " \"" + name + "\": " + why;
        return of(409, "Conflict", message).about(type, name);
    }

    /** A conflict of server-side apply. @param conflicts each as {@code conflict with "manager": .path} */
    public static ApiException conflict(ResourceType type, String name, List<String> conflicts) {
        String count = conflicts.size() == 1 ? "1 conflict" : conflicts.size() + " conflicts";
        ApiException exception = of(409, "Conflict", "Apply failed with " + count + ": " + String.join(", ", conflicts))
                .about(type, name);
        var causes = exception.details.putArray("causes");
        for (String conflict : conflicts) {
            int colon = conflict.lastIndexOf(": ");
            causes.addObject()
                    .put("reason", "FieldManagerConflict")
                    .put("message", conflict.substring(0, colon))
                    .put("field", conflict.substring(colon + 2));
        }
        return exception;
    }

    public static ApiException modified(ResourceType type, String name) {
        return conflict(
                type,
                name,
                "the object has been modified; please apply your changes to the latest version and try again");
    }

    public static ApiException forbidden(ResourceType type, String name, String why) {
        return of(403, "Forbidden", type.qualifiedName() + " \"" + name + "\" is forbidden: " + why)
                .about(type, name);
    }

    /** @param field the field's path, for example {@code spec.containers[0].image} */
    public static ApiException invalid(ResourceType type, String name, String field, String why) {
        String message = type.kind() + (type.group().isEmpty() ? "" : "." + type.group()) + " \"" + name
                + "\" is invalid: " + field + ": " + why;
        ApiException exception = of(422, "Invalid", message).about(type, name);
        exception
                .details
                .putArray("causes")
                .addObject()
                .put("reason", why.startsWith("Required value") ? "FieldValueRequired" : "FieldValueInvalid")
                .put("message", why)
                .put("field", field);
        return exception;
    }

    public static ApiException expired(String message) {
        return of(410, "Expired", message);
    }

    private ApiException about(ResourceType type, String name) {
        details.put("name", name).put("group", type.group()).put("kind", type.plural());
        return this;
    }

    public int code() {
        return code;
    }

    public String reason() {
        return reason;
    }

    public boolean isConflict() {
        return reason.equals("Conflict");
    }

    /** The Status object of this refusal. */
    public ObjectNode status() {
        ObjectNode status = Trees.object().put("kind", "Status").put("apiVersion", "v1");
        status.putObject("metadata");
        status.put("status", "Failure").put("message", getMessage()).put("reason", reason);
        if (!details.isEmpty()) {
            status.set("details", details);
        }
        return status.put("code", code);
    }
}
