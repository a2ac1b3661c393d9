package io.jerrycan.stdlib.pod;

import io.fabric8.kubernetes.api.model.Status;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.http.AsyncBody;
import io.fabric8.kubernetes.client.http.HttpRequest;
import io.fabric8.kubernetes.client.http.HttpResponse;
import io.jerrycan.function.FunctionFailure;
import io.jerrycan.stdlib.api.ApiFailure;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * One request for the log of a container, followed until the server ends it. The client's own log watch is not used: it
 * takes the text of an error for the log, and its threads hide an interrupt.
 */
final class LogConnection {
    private static final int OK = 200;

    /** A part of the body, or its end when the body is null. */
    private record Part(List<ByteBuffer> data, AsyncBody body, Throwable broken) {}

    private final KubernetesClient client;
    private final String doing;
    private final String url;

    LogConnection(KubernetesClient client, String namespace, String pod, String container) {
        this.client = client;
        this.doing = "read the log of Pod " + namespace + "/" + pod;
        this.url = "%sapi/v1/namespaces/%s/pods/%s/log?follow=true&container=%s"
                .formatted(client.getMasterUrl(), namespace, pod, URLEncoder.encode(container, StandardCharsets.UTF_8));
    }

    /**
     * Reads to the end that the server sets.
     *
     * @throws ApiFailure when the server refused, or when the connection broke
     */
    void read(LogPosition position, boolean stamped) throws FunctionFailure, InterruptedException {
        String since = position.since().map(time -> "&sinceTime=" + time).orElse("");
        HttpRequest request = client.getHttpClient()
                .newHttpRequestBuilder()
                .uri(url + (stamped ? "&timestamps=true" : "") + since)
                .forStreaming()
                .build();
        BlockingQueue<Part> parts = new LinkedBlockingQueue<>();
        CompletableFuture<HttpResponse<AsyncBody>> answer =
                client.getHttpClient().consumeBytes(request, (data, body) -> parts.add(new Part(data, body, null)));
        try {
            HttpResponse<AsyncBody> response = answer.get();
            response.body().done().whenComplete((done, broken) -> parts.add(new Part(List.of(), null, broken)));
            response.body().consume();
            if (response.code() != OK) {
                throw refusal(response.code(), parts);
            }
            position.connected();
            Optional<Throwable> broken = readParts(parts, position::accept);
            if (broken.isPresent()) {
                throw ApiFailure.unanswered(doing, broken.get().getMessage());
            }
        } catch (ExecutionException broken) {
            throw ApiFailure.unanswered(doing, broken.getCause().getMessage());
        } finally {
            answer.thenAccept(response -> response.body().cancel());
        }
    }

    private static Optional<Throwable> readParts(BlockingQueue<Part> parts, ByteSink output)
            throws FunctionFailure, InterruptedException {
        while (true) {
            Part part = parts.take();
            if (part.body() == null) {
                return Optional.ofNullable(part.broken());
            }
            for (ByteBuffer buffer : part.data()) {
                byte[] bytes = new byte[buffer.remaining()];
                buffer.get(bytes);
                output.accept(bytes, 0, bytes.length);
            }
            part.body().consume();
        }
    }

    private ApiFailure refusal(int code, BlockingQueue<Part> parts) throws FunctionFailure, InterruptedException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        readParts(parts, text::write);
        Status status = status(text.toString(StandardCharsets.UTF_8));
        return ApiFailure.of(
                doing,
                code,
                Objects.requireNonNullElse(status.getReason(), ""),
                Objects.requireNonNullElse(status.getMessage(), ""));
    }

    /** Empty when the answer is something else, such as a proxy's. */
    private Status status(String answer) {
        try {
            Status status = client.getKubernetesSerialization().unmarshal(answer, Status.class);
            return Objects.requireNonNullElseGet(status, Status::new);
        } catch (RuntimeException noStatus) {
            return new Status();
        }
    }
}
