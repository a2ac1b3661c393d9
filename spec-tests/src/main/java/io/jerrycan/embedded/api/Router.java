package io.jerrycan.embedded.api;

import io.jerrycan.embedded.access.Authorizer;
import io.jerrycan.embedded.kubelet.Kubelet;
import io.jerrycan.embedded.resources.Resources;
import io.jerrycan.embedded.store.ApiException;
import io.jerrycan.embedded.store.ResourceType;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends each request to who answers it; every failure becomes a Status object. */
final class Router implements Handler<HttpServerRequest> {

    private static final Logger LOG = LoggerFactory.getLogger(Router.class);
    private static final int LARGEST_BODY = 3 << 20;
    private static final Set<String> STREAMS = Set.of("exec", "log", "attach", "portforward");

    private final Resources resources;
    private final Vertx vertx;
    private final long bookmarkMillis;
    private final Discovery discovery;
    private final Tables tables;
    private final ResourceHandler objects;
    private final PodStreams pods;
    private final Access access;

    Router(Resources resources, Kubelet kubelet, Authorizer authorizer, Vertx vertx, Duration bookmarkInterval) {
        this.resources = resources;
        this.vertx = vertx;
        this.bookmarkMillis = bookmarkInterval.toMillis();
        this.discovery = new Discovery(resources.types());
        this.tables = new Tables(resources.types(), resources.store());
        this.objects = new ResourceHandler(resources, tables);
        this.pods = new PodStreams(resources, kubelet);
        this.access = new Access(authorizer);
    }

    @Override
    public void handle(HttpServerRequest request) {
        guard(request, () -> route(request));
    }

    private void route(HttpServerRequest request) {
        Optional<RequestPath> resource = RequestPath.parse(request.path());
        if (resource.isEmpty()) {
            send(
                    request,
                    discovery.answer(request.path()).orElseGet(() -> ApiResponse.failure(ApiException.unknownPath())));
            return;
        }
        RequestPath path = resource.get();
        access.check(path, request);
        if (path.group().isEmpty()
                && path.plural().equals("pods")
                && path.subresource() != null
                && STREAMS.contains(path.subresource())) {
            pods.handle(path, request);
        } else if (isWatch(request)) {
            watch(path, request);
        } else {
            request.body()
                    .onSuccess(body -> guard(request, () -> send(request, answer(path, request, body))))
                    .onFailure(lost -> LOG.debug("a request ended early; path={}", request.path(), lost));
        }
    }

    private ApiResponse answer(RequestPath path, HttpServerRequest request, Buffer body) {
        if (body.length() > LARGEST_BODY) {
            throw ApiException.of(413, "RequestEntityTooLarge", "Request entity too large: limit is " + LARGEST_BODY);
        }
        ApiRequest whole = ApiRequest.of(request, body);
        return AccessReviews.answer(path, whole).orElseGet(() -> objects.handle(type(path), path, whole));
    }

    private static boolean isWatch(HttpServerRequest request) {
        return request.method().name().equals("GET") && ApiRequest.isTrue(request.getParam("watch"));
    }

    private void watch(RequestPath path, HttpServerRequest request) {
        ResourceType type = type(path);
        ApiRequest whole = ApiRequest.of(request, Buffer.buffer());
        Selection selection = Selection.of(type, path, whole);
        Representation representation = Representation.of(type, path, whole, tables);
        ListOptions.check(whole, true);
        WatchOptions options = WatchOptions.of(whole, bookmarkMillis);
        if (request.headers().contains(HttpHeaders.UPGRADE, HttpHeaders.WEBSOCKET, true)) {
            request.toWebSocket()
                    .onSuccess(socket -> start(selection, representation, options, WatchOutput.of(socket)));
        } else {
            HttpServerResponse response = request.response().setChunked(true);
            response.putHeader(HttpHeaders.CONTENT_TYPE, "application/json");
            response.write(Buffer.buffer());
            start(selection, representation, options, WatchOutput.of(response));
        }
    }

    private void start(Selection selection, Representation representation, WatchOptions options, WatchOutput output) {
        new Watch(resources.store(), selection, representation, options, output, vertx.getOrCreateContext()).start();
    }

    private ResourceType type(RequestPath path) {
        return resources
                .types()
                .find(path.group(), path.version(), path.plural())
                .orElseThrow(ApiException::unknownPath);
    }

    private static void guard(HttpServerRequest request, Runnable step) {
        try {
            step.run();
        } catch (ApiException e) {
            send(request, ApiResponse.failure(e));
        } catch (RuntimeException | LinkageError e) {
            LOG.error("a request failed; method={} path={}", request.method(), request.path(), e);
            send(request, ApiResponse.failure(ApiException.of(500, "InternalError", "Internal error occurred: " + e)));
        }
    }

    private static void send(HttpServerRequest request, ApiResponse answer) {
        if (request.response().headWritten()) {
            request.connection().close();
            return;
        }
        answer.warnings()
                .forEach(warning ->
                        request.response().headers().add("Warning", "299 - \"" + warning.replace("\"", "\\\"") + "\""));
        request.response()
                .setStatusCode(answer.code())
                .putHeader(HttpHeaders.CONTENT_TYPE, answer.contentType())
                .end(answer.body());
    }
}
