package io.jerrycan.stdlib.security;

import io.jerrycan.function.PodSecurity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Fills in what a level asks for and a pod leaves open; what a pod says itself stays as it is. */
public final class Hardening {
    private static final Map<String, Object> SECCOMP = Map.of("type", "RuntimeDefault");

    private Hardening() {}

    /** @return a copy */
    public static Map<String, Object> of(PodSecurity level, Map<String, Object> spec) {
        if (level != PodSecurity.RESTRICTED) {
            return spec;
        }
        boolean linux = !PodRules.isWindows(new SpecNode("spec", spec));
        Map<String, Object> hardened = new LinkedHashMap<>(spec);
        Map<String, Object> context = copy(spec.get("securityContext"));
        fill(context, "runAsNonRoot", true);
        if (linux) {
            fill(context, "seccompProfile", SECCOMP);
        }
        hardened.put("securityContext", context);
        for (String field : List.of("initContainers", "containers")) {
            if (linux && spec.get(field) instanceof List<?> containers) {
                hardened.put(
                        field, containers.stream().map(Hardening::container).toList());
            }
        }
        return hardened;
    }

    private static Object container(Object container) {
        if (!(container instanceof Map)) {
            return container;
        }
        Map<String, Object> hardened = copy(container);
        Map<String, Object> context = copy(hardened.get("securityContext"));
        fill(context, "allowPrivilegeEscalation", false);
        Map<String, Object> capabilities = copy(context.get("capabilities"));
        List<Object> drop = new ArrayList<>(capabilities.get("drop") instanceof List<?> list ? list : List.of());
        if (!drop.contains("ALL")) {
            drop.add("ALL");
        }
        capabilities.put("drop", drop);
        context.put("capabilities", capabilities);
        hardened.put("securityContext", context);
        return hardened;
    }

    private static void fill(Map<String, Object> map, String key, Object value) {
        if (map.get(key) == null) {
            map.put(key, value);
        }
    }

    private static Map<String, Object> copy(Object map) {
        Map<String, Object> copy = new LinkedHashMap<>();
        if (map instanceof Map<?, ?> entries) {
            entries.forEach((key, value) -> copy.put(String.valueOf(key), value));
        }
        return copy;
    }
}
