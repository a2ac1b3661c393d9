package io.jerrycan.job;

import io.jerrycan.function.Permission;
import io.jerrycan.model.ActionSet;
import io.jerrycan.plan.Roles;
import io.jerrycan.plan.Rules;
import io.jerrycan.yaml.ActionSetYaml;
import io.jerrycan.yaml.BlueprintYaml;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The manifests of a run as a Job, in the order in which they can be created: a service account with the rights that the run
 * needs, the blueprint and the request as data, an empty record, and the Job.
 */
public final class JobManifests {
    private JobManifests() {}

    public static List<Map<String, Object>> of(JobRequest request) {
        List<Map<String, Object>> manifests = new ArrayList<>();
        if (request.account().isEmpty()) {
            manifests.add(manifest("v1", "ServiceAccount", request.name(), request));
        }
        Rules rules = Rules.of(request.needed()
                .and(Permission.in(request.namespace(), "", "configmaps", "get", "update")
                        .named(request.record())));
        for (Map<String, Object> role :
                Roles.manifests(rules, request.name(), request.namespace(), request.serviceAccount())) {
            manifests.add(labelled(role, request));
        }
        Map<String, Object> input = manifest("v1", "ConfigMap", request.name(), request);
        input.put("data", input(request));
        manifests.add(input);
        manifests.add(manifest("v1", "ConfigMap", request.record(), request));
        Map<String, Object> job = manifest("batch/v1", "Job", request.name(), request);
        job.put("spec", JobSpec.of(request, labels(request)));
        manifests.add(job);
        return manifests;
    }

    private static Map<String, Object> input(JobRequest request) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put(JobSpec.BLUEPRINT, BlueprintYaml.write(request.blueprint()));
        data.put(JobSpec.REQUEST, ActionSetYaml.write(ActionSet.of(request.name(), request.action())));
        return data;
    }

    private static Map<String, Object> manifest(String apiVersion, String kind, String name, JobRequest request) {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("name", name);
        metadata.put("namespace", request.namespace());
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("apiVersion", apiVersion);
        manifest.put("kind", kind);
        manifest.put("metadata", metadata);
        return labelled(manifest, request);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> labelled(Map<String, Object> manifest, JobRequest request) {
        ((Map<String, Object>) manifest.get("metadata")).put("labels", labels(request));
        return manifest;
    }

    private static Map<String, Object> labels(JobRequest request) {
        Map<String, Object> labels = new LinkedHashMap<>();
        labels.put("app.kubernetes.io/name", "jerrycan");
        labels.put("app.kubernetes.io/instance", request.name());
        return labels;
    }
}
