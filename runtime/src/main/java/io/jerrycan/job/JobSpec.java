package io.jerrycan.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The spec of the Job: one pod at a time runs {@code jerrycan run}, with a record that outlives it. Its pod passes the pod
 * security standard {@code restricted}.
 */
final class JobSpec {
    static final String BLUEPRINT = "blueprint.yaml";
    static final String REQUEST = "request.yaml";

    private static final String CONTAINER = "jerrycan";
    private static final String FOLDER = "/etc/jerrycan";

    /** What another pod would not change: wrong usage, an invalid blueprint, a failed phase. */
    private static final List<Integer> FINAL_EXIT_CODES = List.of(2, 10, 11);

    /** A deferPhase has ten minutes after a cancellation, and what was interrupted half a minute before that. */
    private static final int GRACE_SECONDS = 660;

    private static final int USER = 65532;

    private JobSpec() {}

    static Map<String, Object> of(JobRequest request, Map<String, Object> labels) {
        return map(
                "backoffLimit", request.retries(),
                "podFailurePolicy",
                        map(
                                "rules",
                                List.of(map(
                                        "action",
                                        "FailJob",
                                        "onExitCodes",
                                        map(
                                                "containerName", CONTAINER,
                                                "operator", "In",
                                                "values", FINAL_EXIT_CODES)))),
                "template", map("metadata", map("labels", labels), "spec", pod(request)));
    }

    private static Map<String, Object> pod(JobRequest request) {
        return map(
                "restartPolicy", "Never",
                "serviceAccountName", request.serviceAccount(),
                "terminationGracePeriodSeconds", GRACE_SECONDS,
                "securityContext",
                        map(
                                "runAsNonRoot",
                                true,
                                "runAsUser",
                                USER,
                                "runAsGroup",
                                USER,
                                "seccompProfile",
                                map("type", "RuntimeDefault")),
                "containers", List.of(container(request)),
                "volumes",
                        List.of(
                                map("name", "input", "configMap", map("name", request.name())),
                                map("name", "tmp", "emptyDir", map())));
    }

    private static Map<String, Object> container(JobRequest request) {
        return map(
                "name", CONTAINER,
                "image", request.image(),
                "command", command(request),
                "env", environment(request),
                "resources", map("requests", map("cpu", "100m", "memory", "128Mi")),
                "securityContext",
                        map(
                                "allowPrivilegeEscalation", false,
                                "readOnlyRootFilesystem", true,
                                "capabilities", map("drop", List.of("ALL"))),
                "volumeMounts",
                        List.of(
                                map("name", "input", "mountPath", FOLDER, "readOnly", true),
                                map("name", "tmp", "mountPath", "/tmp")));
    }

    private static List<String> command(JobRequest request) {
        List<String> command = new ArrayList<>(List.of(
                "jerrycan",
                "run",
                FOLDER + "/" + BLUEPRINT,
                request.action().name().text(),
                "--request",
                FOLDER + "/" + REQUEST,
                "--state",
                "configmap/" + request.namespace() + "/" + request.record()));
        command.addAll(request.flags());
        return command;
    }

    /** The request's own variables win, but for the name of the pod, which is that of the record's holder. */
    private static List<Map<String, Object>> environment(JobRequest request) {
        Map<String, Map<String, Object>> variables = new LinkedHashMap<>();
        variables.put("POD_NAME", field("POD_NAME", "metadata.name"));
        variables.put("POD_NAMESPACE", field("POD_NAMESPACE", "metadata.namespace"));
        request.environment().forEach((name, value) -> variables.put(name, map("name", name, "value", value)));
        return List.copyOf(variables.values());
    }

    private static Map<String, Object> field(String name, String path) {
        return map("name", name, "valueFrom", map("fieldRef", map("fieldPath", path)));
    }

    /** In the order that is written. */
    private static Map<String, Object> map(Object... entries) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < entries.length; i += 2) {
            map.put((String) entries[i], entries[i + 1]);
        }
        return map;
    }
}
