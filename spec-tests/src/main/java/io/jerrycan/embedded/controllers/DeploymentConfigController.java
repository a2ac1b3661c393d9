package io.jerrycan.embedded.controllers;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jerrycan.embedded.resources.Conditions;
import io.jerrycan.embedded.resources.Resources;
import io.jerrycan.embedded.store.ObjectKey;
import io.jerrycan.embedded.store.ResourceType;
import io.jerrycan.embedded.store.StoredObject;
import io.jerrycan.embedded.store.Trees;
import java.util.List;

/** Rolls OpenShift's DeploymentConfigs out: a ReplicationController for each version of the template, the last one scaled up. */
final class DeploymentConfigController implements Controller {

    private static final String VERSION = "openshift.io/deployment-config.latest-version";
    private static final String CONFIG = "openshift.io/deployment-config.name";

    private final Resources resources;
    private final ResourceType type;
    private final ResourceType replications;
    private final Pods pods;

    DeploymentConfigController(Resources resources) {
        this.resources = resources;
        this.type = resources.type("deploymentconfigs.apps.openshift.io");
        this.replications = resources.type("replicationcontrollers");
        this.pods = new Pods(resources);
    }

    @Override
    public ResourceType type() {
        return type;
    }

    @Override
    public void reconcile(StoredObject config) {
        if (config.isBeingDeleted()) {
            return;
        }
        int version = version(config);
        String name = config.name() + "-" + version;
        ObjectKey key = new ObjectKey(config.namespace(), name);
        if (resources.find(replications, key).isEmpty()) {
            resources.create(replications, replication(config, name, version));
        }
        for (StoredObject each : pods.owned(config, replications)) {
            int wanted =
                    each.name().equals(name) ? config.spec().path("replicas").asInt() : 0;
            resources.edit(
                    replications, each.key(), tree -> Trees.object(tree, "spec").put("replicas", wanted));
        }
        List<StoredObject> all = pods.owned(config, replications);
        resources.editStatus(type, config.key(), tree -> report(tree, config, version, name, all));
    }

    /** The number of the template's version: one more than the last if the template is not that one's. */
    private int version(StoredObject config) {
        int last = config.status().path("latestVersion").asInt();
        return resources
                .find(replications, new ObjectKey(config.namespace(), config.name() + "-" + last))
                .filter(present -> present.metadata()
                        .path("annotations")
                        .path("openshift.io/encoded-deployment-config")
                        .asText()
                        .equals(Pods.hash(config.spec().path("template"))))
                .map(present -> last)
                .orElse(last + 1);
    }

    private static ObjectNode replication(StoredObject config, String name, int version) {
        ObjectNode tree = Trees.object();
        ObjectNode metadata = Trees.metadata(tree).put("name", name).put("namespace", config.namespace());
        metadata.putObject("labels").put(CONFIG, config.name());
        metadata.putObject("annotations")
                .put(CONFIG, config.name())
                .put(VERSION, Integer.toString(version))
                .put("openshift.io/deployment.phase", "Complete")
                .put(
                        "openshift.io/encoded-deployment-config",
                        Pods.hash(config.spec().path("template")));
        ObjectNode spec = tree.putObject("spec").put("replicas", 0);
        spec.set("selector", config.spec().path("selector").deepCopy());
        Trees.object(spec, "selector").put("deployment", name).put("deploymentconfig", config.name());
        spec.set("template", config.spec().path("template").deepCopy());
        Trees.object(spec, "template", "metadata", "labels")
                .put("deployment", name)
                .put("deploymentconfig", config.name());
        Trees.object(spec, "template", "metadata", "annotations")
                .put("openshift.io/deployment.name", name)
                .put(CONFIG, config.name())
                .put(VERSION, Integer.toString(version));
        Pods.own(config, tree);
        return tree;
    }

    private static void report(
            ObjectNode tree, StoredObject config, int version, String name, List<StoredObject> replications) {
        int available = sum(replications, "availableReplicas");
        int wanted = config.spec().path("replicas").asInt();
        List<StoredObject> latest =
                replications.stream().filter(each -> each.name().equals(name)).toList();
        Trees.object(tree, "status")
                .put("latestVersion", version)
                .put("observedGeneration", config.metadata().path("generation").asInt())
                .put("replicas", sum(replications, "replicas"))
                .put("updatedReplicas", sum(latest, "replicas"))
                .put("availableReplicas", available)
                .put("readyReplicas", sum(replications, "readyReplicas"))
                .put("unavailableReplicas", Math.max(0, wanted - available));
        boolean enough = available >= wanted;
        Conditions.set(
                tree,
                "Available",
                enough,
                enough ? "MinimumReplicasAvailable" : "MinimumReplicasUnavailable",
                "Deployment config " + (enough ? "has" : "does not have") + " minimum availability.");
    }

    private static int sum(List<StoredObject> replications, String field) {
        return replications.stream()
                .mapToInt(each -> each.status().path(field).asInt())
                .sum();
    }
}
