package io.jerrycan.embedded.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jerrycan.embedded.resources.Decoder;
import io.jerrycan.embedded.store.ApiException;
import io.jerrycan.embedded.store.FieldError;
import io.jerrycan.embedded.store.ResourceType;
import java.util.List;
import java.util.stream.Collectors;

/** What becomes of fields that a type does not know: the {@code fieldValidation} parameter of a request. */
enum FieldValidation {
    IGNORE,
    WARN,
    STRICT;

    static FieldValidation of(ApiRequest request) {
        String text = request.param("fieldValidation");
        return switch (text == null ? "" : text) {
            case "", "Warn" -> WARN;
            case "Ignore" -> IGNORE;
            case "Strict" -> STRICT;
            default ->
                throw ApiException.invalid(
                        request.optionsKind(),
                        "meta.k8s.io",
                        "",
                        List.of(new FieldError(
                                "fieldValidation",
                                "Unsupported value: \"" + text
                                        + "\": supported values: \"Ignore\", \"Strict\", \"Warn\"")));
        };
    }

    /**
     * Reads a body as an object of a type; unknown fields are dropped from it.
     *
     * @return the warnings to answer with
     * @throws ApiException if they are to be refused
     */
    List<String> decode(Decoder decoder, ResourceType type, ObjectNode tree) {
        List<String> unknown = decoder.decode(type, tree).stream()
                .map(path -> "unknown field \"" + path + "\"")
                .toList();
        if (this == STRICT && !unknown.isEmpty()) {
            throw Decoder.refused(
                    type, unknown.stream().collect(Collectors.joining(", ", "strict decoding error: ", "")));
        }
        return this == WARN ? unknown : List.of();
    }
}
