package io.jerrycan.embedded.resources;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jerrycan.embedded.store.ApiException;
import io.jerrycan.embedded.store.ResourceType;
import io.jerrycan.embedded.store.Trees;

final class JobAdmission implements Admission {

    private final ResourceType type;

    JobAdmission(ResourceType type) {
        this.type = type;
    }

    @Override
    public void create(ObjectNode tree) {
        JsonNode metadata = tree.path("metadata");
        String name = metadata.path("name").asText();
        ObjectNode spec = Trees.object(tree, "spec");
        String policy = spec.path("template").path("spec").path("restartPolicy").asText("");
        if (!policy.equals("Never") && !policy.equals("OnFailure")) {
            throw ApiException.invalid(
                    type,
                    name,
                    "spec.template.spec.restartPolicy",
                    "Required value: valid values: \"OnFailure\", \"Never\"");
        }
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
        Defaults.podSpec(Trees.object(spec, "template", "spec"));
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
