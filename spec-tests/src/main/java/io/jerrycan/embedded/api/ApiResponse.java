package io.jerrycan.embedded.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.jerrycan.embedded.store.ApiException;
import io.jerrycan.embedded.store.Trees;
import io.vertx.core.buffer.Buffer;
import java.util.List;

/**
 * An answer that is known as a whole.
 *
 * @param warnings for the user, beside the answer
 */
record ApiResponse(int code, String contentType, Buffer body, List<String> warnings) {

    private static final String JSON = "application/json";

    ApiResponse(int code, String contentType, Buffer body) {
        this(code, contentType, body, List.of());
    }

    ApiResponse with(List<String> more) {
        return new ApiResponse(code, contentType, body, more);
    }

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
