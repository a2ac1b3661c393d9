package io.jerrycan.embedded.resources;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jerrycan.embedded.store.LabelSelector;
import io.jerrycan.embedded.store.ResourceType;
import io.jerrycan.embedded.store.Trees;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Everything that keeps a number of pods from a template. */
final class WorkloadAdmission implements Admission {

    private static final List<String> MAY_CHANGE_IN_STATEFUL_SET = List.of(
            "replicas",
            "ordinals",
            "template",
            "updateStrategy",
            "revisionHistoryLimit",
            "persistentVolumeClaimRetentionPolicy",
            "minReadySeconds");

    private static final String STATEFUL_SET_IS_FIXED =
            "Forbidden: updates to statefulset spec for fields other than 'replicas', 'ordinals', 'template',"
                    + " 'updateStrategy', 'revisionHistoryLimit', 'persistentVolumeClaimRetentionPolicy' and"
                    + " 'minReadySeconds' are forbidden";

    private final ResourceType type;
    private final boolean plainSelector;

    WorkloadAdmission(ResourceType type) {
        this.type = type;
        this.plainSelector = !type.group().equals("apps");
    }

    @Override
    public void create(ObjectNode tree) {
        FieldErrors errors = new FieldErrors();
        check(errors, tree);
        errors.throwIfAny(type, name(tree));
    }

    private void check(FieldErrors errors, ObjectNode tree) {
        ObjectNode spec = Trees.object(tree, "spec");
        complete(spec);
        JsonNode labels = spec.path("template").path("metadata").path("labels");
        if (plainSelector) {
            Defaults.set(spec, "selector", labels);
        }
        errors.atLeast("spec.replicas", spec.path("replicas"), 0);
        JsonNode selector = spec.path("selector");
        if (selector.isEmpty()) {
            errors.required("spec.selector");
        } else if (!(plainSelector ? LabelSelector.equalTo(selector) : LabelSelector.of(selector)).test(labels)) {
            errors.invalid("spec.template.metadata.labels", labels, "`selector` does not match template `labels`");
        }
        JsonNode pod = spec.path("template").path("spec");
        Set<String> claims = new HashSet<>();
        spec.path("volumeClaimTemplates")
                .forEach(claim -> claims.add(claim.path("metadata").path("name").asText()));
        PodSpecCheck.check(errors, "spec.template.spec", pod, claims);
        errors.oneOf("spec.template.spec.restartPolicy", pod.path("restartPolicy"), List.of("Always"));
    }

    @Override
    public void update(JsonNode before, ObjectNode tree) {
        FieldErrors errors = new FieldErrors();
        check(errors, tree);
        JsonNode selector = tree.path("spec").path("selector");
        if (type.plural().equals("statefulsets")) {
            if (!fixed(before).equals(fixed(tree))) {
                errors.add("spec", STATEFUL_SET_IS_FIXED);
            }
        } else if (!plainSelector && !before.path("spec").path("selector").equals(selector)) {
            errors.invalid("spec.selector", selector, "field is immutable");
        }
        errors.throwIfAny(type, name(tree));
    }

    private static ObjectNode fixed(JsonNode tree) {
        ObjectNode spec = tree.path("spec").deepCopy();
        spec.remove(MAY_CHANGE_IN_STATEFUL_SET);
        return spec;
    }

    private static String name(JsonNode tree) {
        return tree.path("metadata").path("name").asText();
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
