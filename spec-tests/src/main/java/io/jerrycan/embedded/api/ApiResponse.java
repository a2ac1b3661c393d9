package io.jerrycan.embedded.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.jerrycan.embedded.store.ApiException;
import io.jerrycan.embedded.store.Trees;
import io.vertx.core.buffer.Buffer;

/** An answer that is known as a whole. */
record ApiResponse(int code, String contentType, Buffer body) {

    private static final String JSON = "application/json";

    static ApiResponse json(int code, byte[] body) {
        return new ApiResponse(code, JSON, Buffer.buffer(body));
    }

    static ApiResponse json(int code, JsonNode body) {
        return json(code, Trees.bytes(body));
    }

    static ApiResponse text(String text) {
        return new ApiResponse(200, "text/plain; charset=utf-8", Buffer.buffer(text));
    }

    static ApiResponse failure(ApiException failure) {
        return json(failure.code(), failure.status());
    }
}
