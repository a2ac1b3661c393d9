package io.jerrycan.embedded.controllers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jerrycan.embedded.resources.DeleteOptions;
import io.jerrycan.embedded.resources.Resources;
import io.jerrycan.embedded.store.ResourceType;
import io.jerrycan.embedded.store.StoredObject;
import io.jerrycan.embedded.store.Trees;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Rolls a Deployment's template out: a ReplicaSet for each revision, scaled up and down against each other. */
final class DeploymentController implements Controller {

    private static final String REVISION = "deployment.kubernetes.io/revision";
    private static final String HASH = "pod-template-hash";

    private final Resources resources;
    private final ResourceType type;
    private final ResourceType sets;
    private final Pods pods;

    DeploymentController(Resources resources) {
        this.resources = resources;
        this.type = resources.type("deployments.apps");
        this.sets = resources.type("replicasets.apps");
        this.pods = new Pods(resources);
    }

    @Override
    public ResourceType type() {
        return type;
    }

    @Override
    public void reconcile(StoredObject deployment) {
        if (deployment.isBeingDeleted()) {
            return;
        }
        List<StoredObject> all = pods.owned(deployment, sets);
        Optional<StoredObject> known = current(deployment, all);
        StoredObject current = known.orElseGet(() -> create(deployment, all));
        List<StoredObject> old =
                all.stream().filter(set -> !set.uid().equals(current.uid())).toList();
        StoredObject latest = promote(deployment, current, old);
        new Rollout(deployment, latest, old).steps().forEach(this::scale);
        forget(deployment, old);
        List<StoredObject> now = pods.owned(deployment, sets);
        resources.editStatus(type, deployment.key(), tree -> DeploymentStatus.write(tree, deployment, latest, now));
    }

    private static Optional<StoredObject> current(StoredObject deployment, List<StoredObject> sets) {
        JsonNode wanted = deployment.spec().path("template");
        return sets.stream()
                .filter(set -> withoutHash(set.spec().path("template")).equals(withoutHash(wanted)))
                .findFirst();
    }

    private static JsonNode withoutHash(JsonNode template) {
        ObjectNode copy = template.deepCopy();
        Trees.object(copy, "metadata", "labels").remove(HASH);
        Trees.object(copy, "metadata").remove("creationTimestamp");
        return copy;
    }

    private StoredObject create(StoredObject deployment, List<StoredObject> others) {
        String hash = Pods.hash(withoutHash(deployment.spec().path("template")));
        ObjectNode set = Trees.object();
        ObjectNode metadata = Trees.metadata(set)
                .put("name", deployment.name() + "-" + hash)
                .put("namespace", deployment.namespace());
        metadata.set(
                "labels",
                deployment
                        .spec()
                        .path("template")
                        .path("metadata")
                        .path("labels")
                        .deepCopy());
        Trees.object(metadata, "labels").put(HASH, hash);
        Trees.object(metadata, "annotations").put(REVISION, Long.toString(highest(others) + 1));
        ObjectNode spec = set.putObject("spec").put("replicas", 0);
        spec.set("selector", deployment.spec().path("selector").deepCopy());
        Trees.object(spec, "selector", "matchLabels").put(HASH, hash);
        spec.set("template", deployment.spec().path("template").deepCopy());
        Trees.object(spec, "template", "metadata", "labels").put(HASH, hash);
        Pods.own(deployment, set);
        return resources.create(sets, set);
    }

    /** Gives the current set the highest revision (an older one comes back in a rollback) and the Deployment the same. */
    private StoredObject promote(StoredObject deployment, StoredObject current, List<StoredObject> old) {
        long revision = revision(current) > highest(old) ? revision(current) : highest(old) + 1;
        annotate(deployment, revision);
        return annotate(current, revision);
    }

    private StoredObject annotate(StoredObject object, long revision) {
        return resources
                .edit(object.type(), object.key(), tree -> Trees.object(tree, "metadata", "annotations")
                        .put(REVISION, Long.toString(revision)))
                .orElse(object);
    }

    private void scale(Rollout.Step step) {
        resources.edit(
                sets, step.set().key(), tree -> Trees.object(tree, "spec").put("replicas", step.replicas()));
    }

    private void forget(StoredObject deployment, List<StoredObject> old) {
        List<StoredObject> empty = old.stream()
                .filter(set -> set.spec().path("replicas").asInt() == 0
                        && set.status().path("replicas").asInt() == 0)
                .sorted(Comparator.comparing(DeploymentController::revision))
                .toList();
        int surplus =
                empty.size() - deployment.spec().path("revisionHistoryLimit").asInt();
        empty.stream()
                .limit(Math.max(0, surplus))
                .forEach(set -> resources.delete(sets, set.key(), DeleteOptions.DEFAULT.ofUid(set.uid())));
    }

    private static long highest(List<StoredObject> sets) {
        return sets.stream().mapToLong(DeploymentController::revision).max().orElse(0);
    }

    private static long revision(StoredObject set) {
        return set.metadata().path("annotations").path(REVISION).asLong();
    }
}
