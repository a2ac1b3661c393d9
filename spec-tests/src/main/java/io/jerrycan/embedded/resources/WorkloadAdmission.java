package io.jerrycan.embedded.resources;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jerrycan.embedded.store.ApiException;
import io.jerrycan.embedded.store.LabelSelector;
import io.jerrycan.embedded.store.ResourceType;
import io.jerrycan.embedded.store.Trees;

/** Everything that keeps a number of pods from a template. */
final class WorkloadAdmission implements Admission {

    private final ResourceType type;
    private final boolean plainSelector;

    WorkloadAdmission(ResourceType type) {
        this.type = type;
        this.plainSelector = !type.group().equals("apps");
    }

    @Override
    public void create(ObjectNode tree) {
        String name = tree.path("metadata").path("name").asText();
        ObjectNode spec = Trees.object(tree, "spec");
        complete(spec);
        JsonNode labels = spec.path("template").path("metadata").path("labels");
        if (plainSelector) {
            Defaults.set(spec, "selector", labels);
        } else if (spec.path("selector").isEmpty()) {
            throw ApiException.invalid(type, name, "spec.selector", "Required value");
        }
        if (spec.path("template").path("spec").path("containers").isEmpty()) {
            throw ApiException.invalid(type, name, "spec.template.spec.containers", "Required value");
        }
        JsonNode selector = spec.path("selector");
        if (!(plainSelector ? LabelSelector.equalTo(selector) : LabelSelector.of(selector)).test(labels)) {
            throw ApiException.invalid(
                    type,
                    name,
                    "spec.template.metadata.labels",
                    "Invalid value: " + labels + ": `selector` does not match template `labels`");
        }
    }

    @Override
    public void update(JsonNode before, ObjectNode tree) {
        create(tree);
        if (!plainSelector
                && !before.path("spec")
                        .path("selector")
                        .equals(tree.path("spec").path("selector"))) {
            throw ApiException.invalid(
                    type,
                    tree.path("metadata").path("name").asText(),
                    "spec.selector",
                    "Invalid value: " + tree.path("spec").path("selector") + ": field is immutable");
        }
    }

    private void complete(ObjectNode spec) {
        if (!type.plural().equals("daemonsets")) {
            Defaults.set(spec, "replicas", 1);
        }
        if (type.plural().equals("deployments")) {
            Defaults.set(spec, "progressDeadlineSeconds", 600);
            Defaults.set(spec, "revisionHistoryLimit", 10);
            strategy(spec);
        }
        if (type.plural().equals("statefulsets")) {
            Defaults.set(spec, "podManagementPolicy", "OrderedReady");
            Defaults.set(spec, "revisionHistoryLimit", 10);
            Defaults.set(Trees.object(spec, "updateStrategy"), "type", "RollingUpdate");
        }
        Defaults.podSpec(Trees.object(spec, "template", "spec"));
    }

    private static void strategy(ObjectNode spec) {
        ObjectNode strategy = Trees.object(spec, "strategy");
        Defaults.set(strategy, "type", "RollingUpdate");
        if (strategy.path("type").asText().equals("RollingUpdate")) {
            ObjectNode rolling = Trees.object(strategy, "rollingUpdate");
            Defaults.set(rolling, "maxSurge", "25%");
            Defaults.set(rolling, "maxUnavailable", "25%");
        }
    }
}
