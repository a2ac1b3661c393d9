package io.jerrycan.embedded.resources;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jerrycan.embedded.store.ResourceStore;
import io.jerrycan.embedded.store.ResourceType;
import io.jerrycan.embedded.store.ResourceTypes;
import java.util.Map;

/** The admission of each kind that has one. */
final class Admissions {

    private static final Admission NOTHING = tree -> {};

    private final Map<String, Admission> byType;

    private final ResourceStore store;
    private final ResourceType definitions;

    Admissions(ResourceTypes types, ResourceStore store) {
        this.store = store;
        this.definitions = types.builtIn("customresourcedefinitions.apiextensions.k8s.io");
        byType = Map.ofEntries(
                Map.entry("namespaces", new NamespaceAdmission()),
                Map.entry("secrets", new SecretAdmission(types.builtIn("secrets"))),
                Map.entry("configmaps", new ConfigMapAdmission(types.builtIn("configmaps"))),
                Map.entry("pods", new PodAdmission(types.builtIn("pods"), types.builtIn("serviceaccounts"), store)),
                Map.entry("persistentvolumeclaims", new ClaimAdmission(types.builtIn("persistentvolumeclaims"))),
                Map.entry("services", new ServiceAdmission(types.builtIn("services"))),
                Map.entry("replicationcontrollers", new WorkloadAdmission(types.builtIn("replicationcontrollers"))),
                Map.entry(
                        "deploymentconfigs.apps.openshift.io",
                        new WorkloadAdmission(types.builtIn("deploymentconfigs.apps.openshift.io"))),
                Map.entry("deployments.apps", new WorkloadAdmission(types.builtIn("deployments.apps"))),
                Map.entry("replicasets.apps", new WorkloadAdmission(types.builtIn("replicasets.apps"))),
                Map.entry("statefulsets.apps", new WorkloadAdmission(types.builtIn("statefulsets.apps"))),
                Map.entry("daemonsets.apps", new WorkloadAdmission(types.builtIn("daemonsets.apps"))),
                Map.entry("jobs.batch", new JobAdmission(types.builtIn("jobs.batch"))),
                Map.entry(
                        "customresourcedefinitions.apiextensions.k8s.io",
                        new CustomResourceDefinitionAdmission(definitions)));
    }

    void create(ResourceType type, ObjectNode tree) {
        of(type).create(tree);
    }

    void update(ResourceType type, JsonNode before, ObjectNode tree) {
        of(type).update(before, tree);
    }

    CustomResourceAdmission custom(ResourceType type) {
        return new CustomResourceAdmission(store, definitions, type);
    }

    private Admission of(ResourceType type) {
        return type.custom() ? custom(type) : byType.getOrDefault(type.qualifiedName(), NOTHING);
    }
}
