package io.jerrycan.stdlib.api;

import io.fabric8.kubernetes.api.model.Status;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.http.HttpResponse;
import io.fabric8.kubernetes.client.http.WebSocketHandshakeException;
import io.jerrycan.function.FunctionFailure;
import io.jerrycan.function.Retryable;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/** A request that the API server refused, or that did not reach it. */
public class ApiFailure extends FunctionFailure {
    /** HTTP status of what does not exist. */
    public static final int NOT_FOUND = 404;

    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int CONFLICT = 409;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    private final int code;
    private final String reason;

    ApiFailure(String message, int code, String reason, Throwable cause) {
        super(message, cause);
        this.code = code;
        this.reason = reason;
    }

    /** One that may pass by itself. */
    static final class Transient extends ApiFailure implements Retryable {
        Transient(String message, int code, String reason, Throwable cause) {
            super(message, code, reason, cause);
        }
    }

    /**
     * @param doing what was tried, with kind, namespace and name: {@code create Pod orders/dump}
     * @param detail may be empty
     */
    public static ApiFailure of(String doing, int code, String reason, String detail) {
        return of(doing, code, reason, detail, null);
    }

    /** Of a request that got no answer, or whose answer broke off. */
    public static ApiFailure unanswered(String doing, String detail) {
        return unanswered(doing, detail, null);
    }

    private static ApiFailure unanswered(String doing, String detail, Throwable cause) {
        return new Transient(message(doing, "no answer from the API server", detail), 0, "", cause);
    }

    static ApiFailure of(String doing, KubernetesClientException thrown) {
        if (thrown.getCode() > 0) {
            Optional<Status> status = Optional.ofNullable(thrown.getStatus());
            return of(
                    doing,
                    thrown.getCode(),
                    status.map(Status::getReason).orElse(""),
                    status.map(Status::getMessage).orElse(""),
                    thrown);
        }
        Optional<HttpResponse<?>> refusal = refusedUpgrade(thrown);
        if (refusal.isPresent()) {
            return of(doing, refusal.get().code(), "", rootMessage(thrown), thrown);
        }
        boolean lost = find(IOException.class, thrown).isPresent()
                || find(TimeoutException.class, thrown).isPresent();
        return lost
                ? unanswered(doing, rootMessage(thrown), thrown)
                : new ApiFailure(message(doing, rootMessage(thrown), ""), 0, "", thrown);
    }

    private static ApiFailure of(String doing, int code, String reason, String detail, Throwable cause) {
        String message = message(doing, (code + " " + reason).strip(), detail);
        boolean mayPass =
                code == CONFLICT && reason.equals("Conflict") || code == TOO_MANY_REQUESTS || code >= SERVER_ERROR;
        return mayPass ? new Transient(message, code, reason, cause) : new ApiFailure(message, code, reason, cause);
    }

    private static String message(String doing, String what, String detail) {
        return "Failed to " + doing + ": " + what + (detail == null || detail.isEmpty() ? "" : ": " + detail);
    }

    private static String rootMessage(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    }

    /** The HTTP status, or 0 when there was no answer. */
    public int code() {
        return code;
    }

    /** In the API server's word, such as {@code AlreadyExists}; may be empty. */
    public String reason() {
        return reason;
    }

    /** It may pass by itself, and it is not known whether the request was carried out. */
    public boolean isTransient() {
        return this instanceof Transient;
    }

    /** It was certainly not carried out: the API server was too busy to begin, or there was no way to it. */
    public boolean isUnbegun() {
        return code == TOO_MANY_REQUESTS
                || code == 0 && find(ConnectException.class, getCause()).isPresent();
    }

    /** When to come again, as the API server says; zero where it does not. */
    Duration retryAfter() {
        return refusedUpgrade(getCause())
                .map(refusal -> refusal.header("Retry-After"))
                .filter(seconds -> seconds.matches("[0-9]{1,2}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(Duration.ZERO);
    }

    /** The answer to a request for a web socket that became none; the client tells its status in no other way. */
    private static Optional<HttpResponse<?>> refusedUpgrade(Throwable thrown) {
        return find(WebSocketHandshakeException.class, thrown).map(WebSocketHandshakeException::getResponse);
    }

    private static <T extends Throwable> Optional<T> find(Class<T> type, Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return Optional.of(type.cast(cause));
            }
        }
        return Optional.empty();
    }

    public boolean isNotFound() {
        return code == NOT_FOUND;
    }

    /** It will not be carried out for this user, however often it is tried. */
    public boolean isForbidden() {
        return code == UNAUTHORIZED || code == FORBIDDEN;
    }

    /** Others wrote at the same time, so that this was not carried out. */
    boolean isConflict() {
        return code == CONFLICT && reason.equals("Conflict");
    }

    /** Something with that name exists; a {@code Conflict} of two writers has the same code but another reason. */
    public boolean isAlreadyThere() {
        return code == CONFLICT && !reason.equals("Conflict");
    }
}
