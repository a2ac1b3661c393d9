package io.jerrycan.embedded.api;

import io.jerrycan.embedded.concurrent.Threads;
import io.jerrycan.embedded.kubelet.ContainerAccess;
import io.jerrycan.embedded.kubelet.ContainerLog;
import io.jerrycan.embedded.kubelet.Kubelet;
import io.jerrycan.embedded.kubelet.LogOptions;
import io.jerrycan.embedded.kubelet.LogReader;
import io.jerrycan.embedded.store.ApiException;
import io.jerrycan.embedded.store.FieldError;
import io.jerrycan.embedded.store.StoredObject;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves a container's log, and goes on while it is written if the client wants to follow it. */
final class LogHandler {

    private static final Logger LOG = LoggerFactory.getLogger(LogHandler.class);

    private LogHandler() {}

    static void handle(
            StoredObject pod, String name, Kubelet kubelet, ApiRequest request, HttpServerResponse response) {
        LogOptions options = options(pod.name(), request);
        if (!pod.spec().hasNonNull("nodeName")) {
            response.setStatusCode(204).end();
            return;
        }
        ContainerLog log = find(pod, name, kubelet, options);
        Window window = new Window();
        response.setChunked(true).putHeader(HttpHeaders.CONTENT_TYPE, "text/plain");
        response.write(Buffer.buffer());
        Thread thread = Threads.unstarted("send-log-" + pod.name(), () -> {
            try {
                new LogReader(log, options, (bytes, offset, count) -> {
                            Buffer copy = Buffer.buffer(Arrays.copyOfRange(bytes, offset, offset + count));
                            window.write(() -> response.write(copy));
                        })
                        .copy();
                response.end();
            } catch (IOException | InterruptedException clientIsGone) {
                LOG.debug("a log reader left; pod={}", pod.key(), clientIsGone);
            }
        });
        response.closeHandler(closed -> {
            window.close();
            thread.interrupt();
        });
        thread.start();
    }

    private static ContainerLog find(StoredObject pod, String name, Kubelet kubelet, LogOptions options) {
        Optional<ContainerAccess> container = kubelet.container(pod.key(), name);
        if (options.previous()) {
            return container
                    .flatMap(ContainerAccess::previousLog)
                    .orElseThrow(() -> ApiException.badRequest(
                            "previous terminated container \"" + name + "\" in pod \"" + pod.name() + "\" not found"));
        }
        return container.flatMap(ContainerAccess::log).orElseThrow(() -> {
            String reason = container.flatMap(ContainerAccess::waitingReason).orElse("ContainerCreating");
            return ApiException.badRequest(
                    "container \"" + name + "\" in pod \"" + pod.name() + "\" is waiting to start: " + reason);
        });
    }

    private static LogOptions options(String pod, ApiRequest request) {
        long tail = request.number("tailLines", -1);
        long limit = request.number("limitBytes", -1);
        List<FieldError> errors = new ArrayList<>();
        if (request.param("tailLines") != null && tail < 0) {
            errors.add(new FieldError("tailLines", "Invalid value: " + tail + ": must be greater than or equal to 0"));
        }
        if (request.param("limitBytes") != null && limit < 1) {
            errors.add(new FieldError("limitBytes", "Invalid value: " + limit + ": must be greater than 0"));
        }
        String seconds = request.param("sinceSeconds");
        if (seconds != null && request.param("sinceTime") != null) {
            errors.add(
                    new FieldError("[]", "Forbidden: at most one of `sinceTime` or `sinceSeconds` may be specified"));
        } else if (seconds != null && request.number("sinceSeconds", 0) < 1) {
            errors.add(new FieldError("sinceSeconds", "Invalid value: " + seconds + ": must be greater than 0"));
        }
        if (!errors.isEmpty()) {
            throw ApiException.invalid("PodLogOptions", "", pod, errors);
        }
        return new LogOptions(
                request.flag("follow"),
                request.flag("previous"),
                request.flag("timestamps"),
                tail,
                limit,
                since(request));
    }

    private static Instant since(ApiRequest request) {
        if (request.param("sinceSeconds") != null) {
            return Instant.now().minusSeconds(request.number("sinceSeconds", 0));
        }
        String time = request.param("sinceTime");
        try {
            return time == null ? null : Instant.parse(time);
        } catch (DateTimeException e) {
            throw ApiException.badRequest("sinceTime is not a time: " + time);
        }
    }
}
