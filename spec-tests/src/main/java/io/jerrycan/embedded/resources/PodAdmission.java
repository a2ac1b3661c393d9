package io.jerrycan.embedded.resources;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jerrycan.embedded.store.ApiException;
import io.jerrycan.embedded.store.ResourceType;
import io.jerrycan.embedded.store.Trees;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

final class PodAdmission implements Admission {

    private final ResourceType type;

    PodAdmission(ResourceType type) {
        this.type = type;
    }

    @Override
    public void create(ObjectNode tree) {
        ObjectNode spec = Trees.object(tree, "spec");
        check(tree, spec);
        Defaults.podSpec(spec);
        Defaults.set(spec, "serviceAccountName", "default");
        Defaults.set(spec, "enableServiceLinks", true);
        ObjectNode status = Trees.object(tree, "status");
        status.put("phase", "Pending").put("qosClass", "BestEffort");
    }

    /** Running pods keep their spec, but for the few fields that the API lets change. */
    @Override
    public void update(JsonNode before, ObjectNode tree) {
        Defaults.podSpec(Trees.object(tree, "spec"));
        ObjectNode was = comparable(before.path("spec"));
        if (!was.equals(comparable(tree.path("spec")))) {
            throw ApiException.invalid(
                    type,
                    tree.path("metadata").path("name").asText(),
                    "spec",
                    "Forbidden: pod updates may not change fields other than `spec.containers[*].image`,"
                            + "`spec.initContainers[*].image`,`spec.activeDeadlineSeconds`,`spec.tolerations` (only"
                            + " additions to existing tolerations),`spec.terminationGracePeriodSeconds` (allow it to"
                            + " be set to 1 if it was previously negative)");
        }
    }

    private void check(ObjectNode tree, ObjectNode spec) {
        String name = tree.path("metadata").path("name").asText();
        if (spec.path("containers").isEmpty()) {
            throw ApiException.invalid(type, name, "spec.containers", "Required value");
        }
        Set<String> names = new HashSet<>();
        Set<String> volumes = new HashSet<>();
        spec.path("volumes").forEach(volume -> volumes.add(volume.path("name").asText()));
        for (String list : new String[] {"initContainers", "containers"}) {
            int index = 0;
            for (JsonNode container : spec.path(list)) {
                String at = "spec." + list + "[" + index++ + "]";
                checkContainer(name, at, container, names, volumes);
            }
        }
    }

    private void checkContainer(String pod, String at, JsonNode container, Set<String> names, Set<String> volumes) {
        String name = container.path("name").asText();
        if (name.isEmpty()) {
            throw ApiException.invalid(type, pod, at + ".name", "Required value");
        }
        if (!names.add(name)) {
            throw ApiException.invalid(type, pod, at + ".name", "Duplicate value: \"" + name + "\"");
        }
        if (container.path("image").asText("").isEmpty()) {
            throw ApiException.invalid(type, pod, at + ".image", "Required value");
        }
        int index = 0;
        for (JsonNode mount : container.path("volumeMounts")) {
            String field = at + ".volumeMounts[" + index++ + "]";
            if (mount.path("mountPath").asText("").isEmpty()) {
                throw ApiException.invalid(type, pod, field + ".mountPath", "Required value");
            }
            if (!volumes.contains(mount.path("name").asText())) {
                throw ApiException.invalid(
                        type,
                        pod,
                        field + ".name",
                        "Not found: \"" + mount.path("name").asText() + "\"");
            }
        }
    }

    private static ObjectNode comparable(JsonNode spec) {
        ObjectNode copy = spec.deepCopy();
        copy.remove(List.of(
                "activeDeadlineSeconds",
                "tolerations",
                "terminationGracePeriodSeconds",
                "nodeName",
                "schedulingGates"));
        for (String list : new String[] {"initContainers", "containers"}) {
            copy.path(list).forEach(container -> ((ObjectNode) container).remove("image"));
        }
        return copy;
    }
}
