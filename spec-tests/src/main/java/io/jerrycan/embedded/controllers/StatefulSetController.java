package io.jerrycan.embedded.controllers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jerrycan.embedded.resources.Resources;
import io.jerrycan.embedded.store.ObjectKey;
import io.jerrycan.embedded.store.ResourceType;
import io.jerrycan.embedded.store.StoredObject;
import io.jerrycan.embedded.store.Trees;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Keeps the numbered pods of a StatefulSet, each with its own claims, one after the other unless it may go in parallel. */
final class StatefulSetController implements Controller {

    private static final String REVISION = "controller-revision-hash";

    private final Resources resources;
    private final ResourceType type;
    private final ResourceType claims;
    private final Pods pods;

    StatefulSetController(Resources resources) {
        this.resources = resources;
        this.type = resources.type("statefulsets.apps");
        this.claims = resources.type("persistentvolumeclaims");
        this.pods = new Pods(resources);
    }

    @Override
    public ResourceType type() {
        return type;
    }

    @Override
    public void reconcile(StoredObject set) {
        String revision = set.name() + "-" + Pods.hash(set.spec().path("template"));
        if (!set.isBeingDeleted()) {
            move(set, byOrdinal(set), revision);
        }
        List<StoredObject> now = pods.of(set);
        resources.editStatus(type, set.key(), tree -> report(tree, set, now, revision));
    }

    /** Makes or removes what may be made or removed now. */
    private void move(StoredObject set, TreeMap<Integer, StoredObject> present, String revision) {
        int start = set.spec().path("ordinals").path("start").asInt();
        int end = start + set.spec().path("replicas").asInt();
        boolean parallel = set.spec().path("podManagementPolicy").asText().equals("Parallel");
        for (int ordinal = start; ordinal < end; ordinal++) {
            StoredObject pod = present.get(ordinal);
            if (pod == null) {
                create(set, ordinal, revision);
            } else if (isOver(pod) && !pod.isBeingDeleted()) {
                pods.delete(pod);
            }
            if (!parallel && (pod == null || !isUp(pod))) {
                return;
            }
        }
        for (var surplus : present.tailMap(end, true).descendingMap().values()) {
            if (!surplus.isBeingDeleted()) {
                pods.delete(surplus);
            }
            if (!parallel) {
                return;
            }
        }
        update(set, present, revision);
    }

    /** Replaces pods of an older template, the highest first, the next when the one before is up again. */
    private void update(StoredObject set, TreeMap<Integer, StoredObject> present, String revision) {
        JsonNode strategy = set.spec().path("updateStrategy");
        if (!strategy.path("type").asText().equals("RollingUpdate")) {
            return;
        }
        int partition = strategy.path("rollingUpdate").path("partition").asInt();
        for (var entry : present.descendingMap().entrySet()) {
            StoredObject pod = entry.getValue();
            boolean outdated =
                    !Resources.labels(pod.tree()).path(REVISION).asText().equals(revision);
            if (entry.getKey() >= partition && outdated && !pod.isBeingDeleted()) {
                pods.delete(pod);
                return;
            }
            if (!isUp(pod)) {
                return;
            }
        }
    }

    private TreeMap<Integer, StoredObject> byOrdinal(StoredObject set) {
        Map<Integer, StoredObject> found = pods.of(set).stream()
                .filter(pod -> pod.name().matches(Pattern.quote(set.name()) + "-\\d+"))
                .collect(Collectors.toMap(
                        pod -> Integer.valueOf(pod.name().substring(set.name().length() + 1)), Function.identity()));
        return new TreeMap<>(found);
    }

    private void create(StoredObject set, int ordinal, String revision) {
        String name = set.name() + "-" + ordinal;
        ObjectNode pod = pods.fromTemplate(set, set.spec().path("template"));
        Trees.metadata(pod).put("name", name);
        Trees.object(pod, "metadata", "labels")
                .put("statefulset.kubernetes.io/pod-name", name)
                .put("apps.kubernetes.io/pod-index", Integer.toString(ordinal))
                .put(REVISION, revision);
        ObjectNode spec = Trees.object(pod, "spec").put("hostname", name);
        if (set.spec().hasNonNull("serviceName")) {
            spec.put("subdomain", set.spec().path("serviceName").asText());
        }
        for (JsonNode template : set.spec().path("volumeClaimTemplates")) {
            mountClaim(spec, template.path("metadata").path("name").asText(), claim(set, template, ordinal));
        }
        pods.create(pod);
    }

    private String claim(StoredObject set, JsonNode template, int ordinal) {
        String name = template.path("metadata").path("name").asText() + "-" + set.name() + "-" + ordinal;
        ObjectKey key = new ObjectKey(set.namespace(), name);
        if (resources.find(claims, key).isEmpty()) {
            ObjectNode claim = template.deepCopy();
            claim.remove("status");
            Trees.metadata(claim).put("name", name).put("namespace", set.namespace());
            ObjectNode labels = Trees.object(claim, "metadata", "labels");
            set.spec()
                    .path("selector")
                    .path("matchLabels")
                    .properties()
                    .forEach(label -> labels.set(label.getKey(), label.getValue()));
            resources.create(claims, claim);
        }
        return name;
    }

    private static void mountClaim(ObjectNode spec, String volume, String claim) {
        var volumes = Trees.array(spec, "volumes");
        for (int index = volumes.size() - 1; index >= 0; index--) {
            if (volumes.get(index).path("name").asText().equals(volume)) {
                volumes.remove(index);
            }
        }
        volumes.addObject()
                .put("name", volume)
                .putObject("persistentVolumeClaim")
                .put("claimName", claim);
    }

    private static boolean isOver(StoredObject pod) {
        return Pods.phase(pod).equals("Failed") || Pods.phase(pod).equals("Succeeded");
    }

    private static boolean isUp(StoredObject pod) {
        return Pods.isReady(pod) && !pod.isBeingDeleted();
    }

    private static void report(ObjectNode tree, StoredObject set, List<StoredObject> pods, String revision) {
        long ready = pods.stream().filter(Pods::isReady).count();
        long updated = pods.stream()
                .filter(pod ->
                        Resources.labels(pod.tree()).path(REVISION).asText().equals(revision))
                .count();
        ObjectNode status = Trees.object(tree, "status");
        boolean complete = updated == pods.size()
                && pods.size() == set.spec().path("replicas").asInt();
        String current = complete ? revision : status.path("currentRevision").asText(revision);
        long onCurrent = pods.stream()
                .filter(pod ->
                        Resources.labels(pod.tree()).path(REVISION).asText().equals(current))
                .count();
        status.put("observedGeneration", set.metadata().path("generation").asInt())
                .put("replicas", pods.size())
                .put("readyReplicas", (int) ready)
                .put("availableReplicas", (int) ready)
                .put("currentReplicas", (int) onCurrent)
                .put("updatedReplicas", (int) updated)
                .put("currentRevision", current)
                .put("updateRevision", revision)
                .put("collisionCount", 0);
    }
}
