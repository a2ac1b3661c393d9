package io.jerrycan.embedded.resources;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What may stand in the spec of a pod, alone or in a template. */
final class PodSpecCheck {

    private static final List<String> RESTART_POLICIES = List.of("Always", "OnFailure", "Never");
    private static final List<String> PULL_POLICIES = List.of("Always", "IfNotPresent", "Never");
    private static final List<String> DNS_POLICIES =
            List.of("ClusterFirst", "ClusterFirstWithHostNet", "Default", "None");

    private final FieldErrors errors;
    private final Set<String> claims;
    private final Set<String> volumes = new HashSet<>();
    private final Set<String> containers = new HashSet<>();

    private PodSpecCheck(FieldErrors errors, Set<String> claims) {
        this.errors = errors;
        this.claims = claims;
    }

    /** @param at the path of the spec: {@code spec} or {@code spec.template.spec} */
    static void check(FieldErrors errors, String at, JsonNode spec) {
        check(errors, at, spec, Set.of());
    }

    /** @param claims volumes that pods get from elsewhere: a StatefulSet's claim templates */
    static void check(FieldErrors errors, String at, JsonNode spec, Set<String> claims) {
        new PodSpecCheck(errors, claims).check(at, spec);
    }

    private void check(String at, JsonNode spec) {
        forEach(at + ".volumes", spec.path("volumes"), this::volume);
        if (spec.path("containers").isEmpty()) {
            errors.required(at + ".containers");
        }
        forEach(at + ".containers", spec.path("containers"), this::container);
        forEach(at + ".initContainers", spec.path("initContainers"), this::container);
        errors.oneOf(at + ".restartPolicy", spec.path("restartPolicy"), RESTART_POLICIES);
        errors.oneOf(at + ".dnsPolicy", spec.path("dnsPolicy"), DNS_POLICIES);
        JsonNode deadline = spec.path("activeDeadlineSeconds");
        if (deadline.isNumber() && deadline.asLong() < 1) {
            errors.invalid(at + ".activeDeadlineSeconds", deadline, "must be between 1 and 2147483647, inclusive");
        }
    }

    private void volume(String at, JsonNode volume) {
        name(at, volume, volumes);
    }

    private void container(String at, JsonNode container) {
        name(at, container, containers);
        if (container.path("image").asText("").isEmpty()) {
            errors.required(at + ".image");
        }
        errors.oneOf(at + ".imagePullPolicy", container.path("imagePullPolicy"), PULL_POLICIES);
        forEach(at + ".env", container.path("env"), (field, variable) -> {
            if (variable.path("name").asText("").isEmpty()) {
                errors.required(field + ".name");
            }
        });
        Set<String> paths = new HashSet<>();
        forEach(at + ".volumeMounts", container.path("volumeMounts"), (field, mount) -> mount(field, mount, paths));
    }

    private void mount(String at, JsonNode mount, Set<String> paths) {
        String volume = mount.path("name").asText("");
        String path = mount.path("mountPath").asText("");
        if (volume.isEmpty()) {
            errors.required(at + ".name");
        } else if (!volumes.contains(volume) && !claims.contains(volume)) {
            errors.add(at + ".name", "Not found: \"" + volume + "\"");
        }
        if (path.isEmpty()) {
            errors.required(at + ".mountPath");
        } else if (!paths.add(path)) {
            errors.invalid(at + ".mountPath", path, "must be unique");
        }
    }

    private void name(String at, JsonNode named, Set<String> taken) {
        String name = named.path("name").asText("");
        if (name.isEmpty()) {
            errors.required(at + ".name");
            return;
        }
        Names.label(errors, at + ".name", name);
        if (!taken.add(name)) {
            errors.duplicate(at + ".name", name);
        }
    }

    private interface Check {
        void check(String at, JsonNode item);
    }

    private static void forEach(String at, JsonNode list, Check check) {
        int index = 0;
        for (JsonNode item : list) {
            check.check(at + "[" + index++ + "]", item);
        }
    }
}
