package io.jerrycan.embedded.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jerrycan.embedded.store.ApiException;
import io.jerrycan.embedded.store.FieldError;
import io.jerrycan.embedded.store.Trees;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Access reviews: everything is allowed. A body of protobuf, as kubectl sends it, is not looked at. */
final class AccessReviews {

    static final Map<String, String> KINDS = Map.of(
            "selfsubjectaccessreviews", "SelfSubjectAccessReview",
            "subjectaccessreviews", "SubjectAccessReview",
            "localsubjectaccessreviews", "LocalSubjectAccessReview",
            "selfsubjectrulesreviews", "SelfSubjectRulesReview");

    private AccessReviews() {}

    static Optional<ApiResponse> answer(RequestPath path, ApiRequest request) {
        String kind = KINDS.get(path.plural());
        if (!path.group().equals("authorization.k8s.io")
                || kind == null
                || !request.method().equals("POST")) {
            return Optional.empty();
        }
        ObjectNode review = Trees.object().put("kind", kind).put("apiVersion", "authorization.k8s.io/v1");
        review.putObject("metadata");
        JsonNode spec = request.isProtobuf() ? Trees.object() : request.object().path("spec");
        if (!request.isProtobuf() && !kind.equals("SelfSubjectRulesReview")) {
            requireQuestion(kind, spec);
        }
        review.set("spec", spec.isObject() ? spec : Trees.object());
        ObjectNode status = review.putObject("status");
        if (kind.equals("SelfSubjectRulesReview")) {
            ObjectNode rule = status.putArray("resourceRules").addObject();
            for (String field : new String[] {"verbs", "apiGroups", "resources"}) {
                rule.putArray(field).add("*");
            }
            status.putArray("nonResourceRules");
            status.put("incomplete", false);
        } else {
            status.put("allowed", true).put("reason", "the embedded cluster allows everything");
        }
        return Optional.of(ApiResponse.json(201, review));
    }

    private static void requireQuestion(String kind, JsonNode spec) {
        if (spec.has("resourceAttributes") == spec.has("nonResourceAttributes")) {
            String why = "exactly one of nonResourceAttributes or resourceAttributes must be specified";
            throw ApiException.invalid(
                    kind,
                    "authorization.k8s.io",
                    "",
                    List.of(new FieldError("spec.resourceAttributes", "Invalid value: " + spec + ": " + why)));
        }
    }
}
