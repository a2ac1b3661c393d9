package io.jerrycan.embedded.api;

import io.jerrycan.embedded.access.Attributes;
import io.jerrycan.embedded.access.Authorizer;
import io.jerrycan.embedded.access.User;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Holds requests of a named user against RBAC: one who is impersonated, or a service account whose token it is. Requests that
 * name nobody may do everything.
 */
final class Access {
    private static final Pattern BY_NAME = Pattern.compile("metadata\\.name=([^,]+)");
    private static final Pattern TOKEN = Pattern.compile("Bearer (system:serviceaccount:.+)");

    private final Authorizer authorizer;

    Access(Authorizer authorizer) {
        this.authorizer = authorizer;
    }

    /** @throws io.jerrycan.embedded.store.ApiException 403 when it is not allowed */
    void check(RequestPath path, HttpServerRequest request) {
        user(request.headers()).ifPresent(user -> verbs(path, request)
                .forEach(verb -> authorizer.check(
                        user,
                        new Attributes(verb, path.group(), resource(path), namespace(path), name(path, request)))));
    }

    private static Optional<User> user(MultiMap headers) {
        String impersonated = headers.get("Impersonate-User");
        if (impersonated != null) {
            return Optional.of(new User(impersonated));
        }
        String token = headers.get("Authorization");
        Matcher matcher = TOKEN.matcher(token == null ? "" : token);
        return matcher.matches() ? Optional.of(new User(matcher.group(1))) : Optional.empty();
    }

    /** Since Kubernetes 1.35 exec and its like by WebSocket must be allowed to create, too. */
    private static List<String> verbs(RequestPath path, HttpServerRequest request) {
        boolean one = path.name() != null;
        return switch (request.method().name()) {
            case "POST" -> List.of("create");
            case "PUT" -> List.of("update");
            case "PATCH" -> List.of("patch");
            case "DELETE" -> List.of(one ? "delete" : "deletecollection");
            default ->
                ApiRequest.isTrue(request.getParam("watch"))
                        ? List.of("watch")
                        : !one ? List.of("list") : connects(path) ? List.of("get", "create") : List.of("get");
        };
    }

    private static boolean connects(RequestPath path) {
        return path.plural().equals("pods")
                && List.of("exec", "attach", "portforward").contains(String.valueOf(path.subresource()));
    }

    private static String resource(RequestPath path) {
        return path.plural() + (path.subresource() == null ? "" : "/" + path.subresource());
    }

    /** A namespace counts as an object in itself. */
    private static String namespace(RequestPath path) {
        boolean itself = path.group().isEmpty() && path.plural().equals("namespaces") && path.name() != null;
        return itself ? path.name() : path.namespace();
    }

    private static String name(RequestPath path, HttpServerRequest request) {
        if (path.name() != null) {
            return path.name();
        }
        String selector = request.getParam("fieldSelector");
        Matcher matcher = BY_NAME.matcher(selector == null ? "" : selector);
        return matcher.find() ? matcher.group(1) : "";
    }
}
