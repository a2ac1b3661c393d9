package io.jerrycan.plan;

import io.jerrycan.function.Placeholder;
import io.jerrycan.plan.Rules.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rules as the manifests that grant them to a service account: a Role and a RoleBinding for each namespace, and a
 * ClusterRole and a ClusterRoleBinding where something lives in no namespace. Where a namespace is not known the manifests
 * name none, so that {@code kubectl apply -n} can.
 */
public final class Roles {
    private static final String GROUP = "rbac.authorization.k8s.io";

    private Roles() {}

    /**
     * @param name of all of them
     * @param namespace of the service account
     */
    public static List<Map<String, Object>> manifests(Rules rules, String name, String namespace, String account) {
        List<Map<String, Object>> manifests = new ArrayList<>();
        rules.byNamespace().forEach((where, granted) -> {
            String prefix = where.isEmpty() ? "Cluster" : "";
            Map<String, Object> role = manifest(prefix + "Role", name, where);
            role.put("rules", granted.stream().map(Roles::rule).toList());
            manifests.add(role);
            Map<String, Object> binding = manifest(prefix + "RoleBinding", name, where);
            binding.put("roleRef", ordered("apiGroup", GROUP, "kind", prefix + "Role", "name", name));
            binding.put(
                    "subjects", List.of(ordered("kind", "ServiceAccount", "name", account, "namespace", namespace)));
            manifests.add(binding);
        });
        return manifests;
    }

    private static Map<String, Object> ordered(String... entries) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < entries.length; i += 2) {
            map.put(entries[i], entries[i + 1]);
        }
        return map;
    }

    private static Map<String, Object> manifest(String kind, String name, String namespace) {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("name", name);
        if (!namespace.isEmpty() && !Placeholder.isIn(namespace)) {
            metadata.put("namespace", namespace);
        }
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("apiVersion", GROUP + "/v1");
        manifest.put("kind", kind);
        manifest.put("metadata", metadata);
        return manifest;
    }

    private static Map<String, Object> rule(Rule rule) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("apiGroups", List.of(rule.group()));
        written.put("resources", List.copyOf(rule.resources()));
        if (!rule.names().isEmpty()) {
            written.put("resourceNames", List.copyOf(rule.names()));
        }
        written.put("verbs", List.copyOf(rule.verbs()));
        return written;
    }
}
