package io.jerrycan.embedded.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.jerrycan.embedded.resources.Conditions;
import io.jerrycan.embedded.store.ResourceType;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The columns, after the name, that kubectl users know by heart. */
final class BuiltInColumns {

    private static final Map<String, List<Column>> COLUMNS = Map.ofEntries(
            Map.entry(
                    "pods",
                    List.of(
                            Column.text("Ready", PodColumns::ready),
                            Column.text("Status", PodColumns::status),
                            Column.text("Restarts", PodColumns::restarts),
                            Column.AGE,
                            Column.path("IP", "status.podIP", "<none>").wide(),
                            Column.path("Node", "spec.nodeName", "<none>").wide())),
            Map.entry(
                    "nodes",
                    List.of(
                            Column.text("Status", BuiltInColumns::nodeStatus),
                            Column.path("Version", "status.nodeInfo.kubeletVersion", ""),
                            Column.AGE)),
            Map.entry(
                    "persistentvolumes",
                    List.of(
                            Column.path("Capacity", "spec.capacity.storage", ""),
                            Column.path("Reclaim Policy", "spec.persistentVolumeReclaimPolicy", ""),
                            Column.path("Status", "status.phase", ""),
                            Column.text(
                                    "Claim",
                                    tree -> tree.path("spec")
                                                    .path("claimRef")
                                                    .path("namespace")
                                                    .asText() + "/"
                                            + tree.path("spec")
                                                    .path("claimRef")
                                                    .path("name")
                                                    .asText()),
                            Column.AGE)),
            Map.entry(
                    "volumesnapshots.snapshot.storage.k8s.io",
                    List.of(
                            Column.path("ReadyToUse", "status.readyToUse", "false"),
                            Column.path("SourcePVC", "spec.source.persistentVolumeClaimName", ""),
                            Column.path("RestoreSize", "status.restoreSize", ""),
                            Column.AGE)),
            Map.entry("namespaces", List.of(Column.path("Status", "status.phase", ""), Column.AGE)),
            Map.entry(
                    "deployments.apps",
                    List.of(
                            ratio("Ready", "readyReplicas"),
                            Column.path("Up-to-date", "status.updatedReplicas", "0"),
                            Column.path("Available", "status.availableReplicas", "0"),
                            Column.AGE)),
            Map.entry("statefulsets.apps", List.of(ratio("Ready", "readyReplicas"), Column.AGE)),
            Map.entry("replicasets.apps", replicas()),
            Map.entry("replicationcontrollers", replicas()),
            Map.entry(
                    "jobs.batch",
                    List.of(
                            Column.text("Status", BuiltInColumns::jobStatus),
                            Column.text(
                                    "Completions",
                                    tree -> tree.path("status")
                                                    .path("succeeded")
                                                    .asText("0") + "/"
                                            + tree.path("spec")
                                                    .path("completions")
                                                    .asText("1")),
                            Column.AGE)),
            Map.entry(
                    "persistentvolumeclaims",
                    List.of(
                            Column.path("Status", "status.phase", ""),
                            Column.path("Volume", "spec.volumeName", ""),
                            Column.path("Capacity", "status.capacity.storage", ""),
                            Column.path("StorageClass", "spec.storageClassName", ""),
                            Column.AGE)),
            Map.entry(
                    "secrets",
                    List.of(
                            Column.path("Type", "type", ""),
                            Column.text(
                                    "Data",
                                    tree -> String.valueOf(tree.path("data").size())),
                            Column.AGE)),
            Map.entry(
                    "configmaps",
                    List.of(
                            Column.text(
                                    "Data",
                                    tree -> String.valueOf(tree.path("data").size())),
                            Column.AGE)),
            Map.entry(
                    "services",
                    List.of(
                            Column.path("Type", "spec.type", ""),
                            Column.path("Cluster-IP", "spec.clusterIP", "None"),
                            Column.AGE)),
            Map.entry(
                    "events",
                    List.of(
                            Column.path("Type", "type", ""),
                            Column.path("Reason", "reason", ""),
                            Column.text(
                                    "Object",
                                    tree -> tree.path("involvedObject")
                                                    .path("kind")
                                                    .asText() + "/"
                                            + tree.path("involvedObject")
                                                    .path("name")
                                                    .asText()),
                            Column.path("Message", "message", ""))));

    private BuiltInColumns() {}

    static Optional<List<Column>> of(ResourceType type) {
        return Optional.ofNullable(COLUMNS.get(type.qualifiedName()));
    }

    private static List<Column> replicas() {
        return List.of(
                Column.path("Desired", "spec.replicas", "0"),
                Column.path("Current", "status.replicas", "0"),
                Column.path("Ready", "status.readyReplicas", "0"),
                Column.AGE);
    }

    private static Column ratio(String name, String counted) {
        return Column.text(
                name,
                tree -> tree.path("status").path(counted).asInt() + "/"
                        + tree.path("spec").path("replicas").asInt());
    }

    private static String nodeStatus(JsonNode tree) {
        String status = Conditions.holds(tree, "Ready") ? "Ready" : "NotReady";
        return tree.path("spec").path("unschedulable").asBoolean() ? status + ",SchedulingDisabled" : status;
    }

    private static String jobStatus(JsonNode tree) {
        for (JsonNode condition : tree.path("status").path("conditions")) {
            if (condition.path("status").asText().equals("True")) {
                return condition.path("type").asText();
            }
        }
        return "Running";
    }
}
