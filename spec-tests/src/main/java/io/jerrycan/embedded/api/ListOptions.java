package io.jerrycan.embedded.api;

import io.jerrycan.embedded.store.ApiException;
import io.jerrycan.embedded.store.FieldError;
import java.util.ArrayList;
import java.util.List;

/** What the options of lists and watches must be together. */
final class ListOptions {

    private static final String MATCH = "resourceVersionMatch";
    private static final String INITIAL = "sendInitialEvents";

    private ListOptions() {}

    /** @throws ApiException invalid */
    static void check(ApiRequest request, boolean watch) {
        String match = request.param(MATCH);
        boolean initial = request.param(INITIAL) != null;
        List<FieldError> errors = new ArrayList<>();
        if (watch && initial && !"NotOlderThan".equals(match)) {
            errors.add(new FieldError(
                    MATCH, "Forbidden: sendInitialEvents requires setting resourceVersionMatch to NotOlderThan"));
        } else if (watch && !initial && match != null) {
            errors.add(new FieldError(
                    MATCH,
                    "Forbidden: resourceVersionMatch is forbidden for watch unless sendInitialEvents is provided"));
        } else if (!watch && match != null && request.param("resourceVersion") == null) {
            errors.add(new FieldError(
                    MATCH, "Forbidden: resourceVersionMatch is forbidden unless resourceVersion is provided"));
        }
        if (!watch && initial) {
            errors.add(new FieldError(INITIAL, "Forbidden: sendInitialEvents is forbidden for list"));
        }
        if (!errors.isEmpty()) {
            throw ApiException.invalid("ListOptions", "meta.k8s.io", "", errors);
        }
    }
}
