package io.jerrycan.embedded.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jerrycan.embedded.store.ApiException;
import io.jerrycan.embedded.store.Listing;
import io.jerrycan.embedded.store.ObjectKey;
import io.jerrycan.embedded.store.ResourceStore;
import io.jerrycan.embedded.store.StoredObject;
import io.jerrycan.embedded.store.Trees;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * Lists, whole or in pages. A page continues after the last name of the one before, in the state of the first page; a token
 * that is older than the history is refused with 410, as a real server does.
 */
final class Lists {

    private final ResourceStore store;

    Lists(ResourceStore store) {
        this.store = store;
    }

    ApiResponse page(Selection selection, Representation representation, ApiRequest request) {
        requireKnown(request);
        ListOptions.check(request, false);
        String token = request.param("continue");
        Token start = token == null || token.isEmpty() ? null : read(token);
        Listing listing = start == null ? store.list(selection.topic(store)) : continued(selection, start);
        List<StoredObject> selected = listing.objects().stream()
                .filter(selection)
                .filter(object -> start == null || object.key().compareTo(start.after()) > 0)
                .toList();
        long revision = listing.revision();
        ObjectNode metadata = Trees.object().put("resourceVersion", Long.toString(revision));
        int limit = (int) request.number("limit", 0);
        if (limit > 0 && limit < selected.size()) {
            List<StoredObject> page = selected.subList(0, limit);
            metadata.put("continue", new Token(revision, page.get(limit - 1).key()).write());
            if (!selection.narrows()) {
                metadata.put("remainingItemCount", selected.size() - limit);
            }
            selected = page;
        }
        return new ApiResponse(200, "application/json", representation.list(selected, metadata));
    }

    private void requireKnown(ApiRequest request) {
        long wanted = request.number("resourceVersion", 0);
        if (wanted > store.revision()) {
            throw ApiException.of(
                            504,
                            "Timeout",
                            "Timeout: Too large resource version: " + wanted + ", current: " + store.revision())
                    .because("ResourceVersionTooLarge", "Too large resource version", null)
                    .retryAfter(1);
        }
    }

    private Listing continued(Selection selection, Token start) {
        return store.list(selection.topic(store), start.revision())
                .orElseThrow(() -> ApiException.expired(
                        "The provided continue parameter is too old to display a consistent list result."
                                + " You can start a new list without the continue parameter."));
    }

    private Token read(String text) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\n", -1);
            return new Token(Long.parseLong(parts[0]), new ObjectKey(parts[1], parts[2]));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw ApiException.badRequest("continue key is not valid: " + text);
        }
    }

    private record Token(long revision, ObjectKey after) {

        String write() {
            String text = revision + "\n" + after.namespace() + "\n" + after.name();
            return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
