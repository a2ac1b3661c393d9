package io.jerrycan.embedded.resources;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jerrycan.embedded.store.ApiException;
import io.jerrycan.embedded.store.ResourceType;
import io.jerrycan.embedded.store.Trees;
import java.util.List;

final class JobAdmission implements Admission {

    private static final String POLICY = "spec.template.spec.restartPolicy";

    private final ResourceType type;

    JobAdmission(ResourceType type) {
        this.type = type;
    }

    @Override
    public void create(ObjectNode tree) {
        JsonNode metadata = tree.path("metadata");
        String name = metadata.path("name").asText();
        ObjectNode spec = Trees.object(tree, "spec");
        Defaults.set(spec, "completions", 1);
        Defaults.set(spec, "parallelism", 1);
        Defaults.set(spec, "backoffLimit", 6);
        Defaults.set(spec, "completionMode", "NonIndexed");
        Defaults.set(spec, "suspend", false);
        ObjectNode labels = Trees.object(spec, "template", "metadata", "labels");
        String uid = metadata.path("uid").asText();
        labels.put("controller-uid", uid)
                .put("batch.kubernetes.io/controller-uid", uid)
                .put("job-name", name)
                .put("batch.kubernetes.io/job-name", name);
        if (!spec.path("manualSelector").asBoolean()) {
            Trees.object(spec, "selector", "matchLabels").put("batch.kubernetes.io/controller-uid", uid);
        }
        ObjectNode pod = Trees.object(spec, "template", "spec");
        JsonNode policy = pod.path("restartPolicy");
        Defaults.podSpec(pod);
        FieldErrors errors = new FieldErrors();
        errors.atLeast("spec.backoffLimit", spec.path("backoffLimit"), 0);
        errors.atLeast("spec.parallelism", spec.path("parallelism"), 0);
        errors.atLeast("spec.completions", spec.path("completions"), 0);
        PodSpecCheck.check(errors, "spec.template.spec", pod);
        if (policy.isMissingNode()) {
            errors.add(POLICY, "Required value: valid values: \"OnFailure\", \"Never\"");
        } else {
            errors.oneOf(POLICY, policy, List.of("OnFailure", "Never"));
        }
        errors.throwIfAny(type, name);
    }

    @Override
    public void update(JsonNode before, ObjectNode tree) {
        ObjectNode spec = Trees.object(tree, "spec");
        JsonNode was = before.path("spec");
        Defaults.set(spec, "selector", was.path("selector"));
        Defaults.podSpec(Trees.object(spec, "template", "spec"));
        if (!was.path("template").equals(spec.path("template"))) {
            throw ApiException.invalid(
                    type,
                    tree.path("metadata").path("name").asText(),
                    "spec.template",
                    "Invalid value: field is immutable");
        }
    }
}
