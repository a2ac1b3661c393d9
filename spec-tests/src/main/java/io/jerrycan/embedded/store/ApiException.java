package io.jerrycan.embedded.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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

    /** A conflict of server-side apply. @param conflicts the fields in conflict by the manager whose they are */
    public static ApiException applyConflict(ResourceType type, String name, Map<String, List<String>> conflicts) {
        List<String> lines = new ArrayList<>();
        conflicts.forEach((manager, fields) -> {
            lines.add("conflicts with " + manager + ":");
            fields.forEach(field -> lines.add("- " + field));
        });
        int count = lines.size() - conflicts.size();
        String first = conflicts.keySet().iterator().next();
        String all = count == 1
                ? "1 conflict: conflict with " + first + ": "
                        + conflicts.get(first).get(0)
                : count + " conflicts: " + String.join("\n", lines);
        ApiException exception = of(409, "Conflict", "Apply failed with " + all);
        conflicts.forEach((manager, fields) ->
                fields.forEach(field -> exception.because("FieldManagerConflict", "conflict with " + manager, field)));
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

    public static ApiException invalid(ResourceType type, String name, String field, String why) {
        return invalid(type, name, List.of(new FieldError(field, why)));
    }

    public static ApiException invalid(ResourceType type, String name, List<FieldError> errors) {
        return invalid(type.kind(), type.group(), name, errors);
    }

    /** @param kind of the object that is wrong, which may be one of options: {@code PodLogOptions} */
    public static ApiException invalid(String kind, String group, String name, List<FieldError> errors) {
        String all = errors.size() == 1 ? errors.get(0).toString() : errors.toString();
        String qualifiedKind = kind + (group.isEmpty() ? "" : "." + group);
        ApiException exception = of(422, "Invalid", qualifiedKind + " \"" + name + "\" is invalid: " + all)
                .about(name, group, kind);
        errors.forEach(error -> exception.because(error.reason(), error.why(), error.field()));
        return exception;
    }

    public static ApiException expired(String message) {
        return of(410, "Expired", message);
    }

    private ApiException about(ResourceType type, String name) {
        return about(name, type.group(), type.plural());
    }

    private ApiException about(String name, String group, String kind) {
        put("name", name);
        put("group", group);
        put("kind", kind);
        return this;
    }

    private void put(String field, String value) {
        if (!value.isEmpty()) {
            details.put(field, value);
        }
    }

    /** Adds a cause for programs to read. @param field may be null */
    public ApiException because(String cause, String message, String field) {
        ObjectNode entry =
                Trees.array(details, "causes").addObject().put("reason", cause).put("message", message);
        if (field != null) {
            entry.put("field", field);
        }
        return this;
    }

    /** Tells the client when to try again. */
    public ApiException retryAfter(int seconds) {
        details.put("retryAfterSeconds", seconds);
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
