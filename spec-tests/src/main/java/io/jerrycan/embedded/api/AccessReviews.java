package io.jerrycan.embedded.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jerrycan.embedded.store.Trees;
import java.util.Map;
import java.util.Optional;

/** Access reviews: everything is allowed. The body is not looked at, for kubectl sends it as protobuf. */
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
        review.putObject("spec");
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
}
