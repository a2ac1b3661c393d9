package io.jerrycan.stdlib.security;

import io.jerrycan.function.PodSecurity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds what a level of the Pod Security Standards does not allow a pod. A value of a wrong type counts as not allowed.
 */
public final class PodRules {
    private static final Set<String> CAPABILITIES = Set.of(
            "AUDIT_WRITE",
            "CHOWN",
            "DAC_OVERRIDE",
            "FOWNER",
            "FSETID",
            "KILL",
            "MKNOD",
            "NET_BIND_SERVICE",
            "SETFCAP",
            "SETGID",
            "SETPCAP",
            "SETUID",
            "SYS_CHROOT");
    private static final Set<String> SYSCTLS = Set.of(
            "kernel.shm_rmid_forced",
            "net.ipv4.ip_local_port_range",
            "net.ipv4.ip_unprivileged_port_start",
            "net.ipv4.tcp_syncookies",
            "net.ipv4.ping_group_range",
            "net.ipv4.ip_local_reserved_ports",
            "net.ipv4.tcp_keepalive_time",
            "net.ipv4.tcp_fin_timeout",
            "net.ipv4.tcp_keepalive_intvl",
            "net.ipv4.tcp_keepalive_probes",
            "net.ipv4.tcp_rmem",
            "net.ipv4.tcp_wmem");
    private static final Set<String> SELINUX_TYPES =
            Set.of("", "container_t", "container_init_t", "container_kvm_t", "container_engine_t");
    private static final Set<String> CONFINED = Set.of("RuntimeDefault", "Localhost");
    private static final Set<String> VOLUMES = Set.of(
            "configMap",
            "csi",
            "downwardAPI",
            "emptyDir",
            "ephemeral",
            "image",
            "persistentVolumeClaim",
            "projected",
            "secret");
    private static final String APP_ARMOR = "container.apparmor.security.beta.kubernetes.io/";

    private final List<String> violations = new ArrayList<>();

    private PodRules() {}

    /** Each in a sentence without a full stop that begins with the field: {@code spec.hostNetwork must not be true}. */
    public static List<String> violations(
            PodSecurity level, Map<String, Object> spec, Map<String, String> annotations) {
        PodRules rules = new PodRules();
        SpecNode pod = new SpecNode("spec", spec);
        if (level != PodSecurity.PRIVILEGED) {
            rules.baseline(pod, annotations);
        }
        if (level == PodSecurity.RESTRICTED) {
            rules.restricted(pod);
        }
        return rules.violations.stream().distinct().toList();
    }

    static List<SpecNode> containers(SpecNode pod) {
        return Stream.of("initContainers", "containers", "ephemeralContainers")
                .flatMap(field -> pod.at(field).items().stream())
                .toList();
    }

    static boolean isWindows(SpecNode pod) {
        return pod.at("os", "name").text().filter("windows"::equals).isPresent();
    }

    private void baseline(SpecNode pod, Map<String, String> annotations) {
        Stream.of("hostNetwork", "hostPID", "hostIPC").map(pod::at).forEach(this::mustNotBeTrue);
        for (SpecNode volume : pod.at("volumes").items()) {
            refuseIf(volume.at("hostPath").isThere(), volume.at("hostPath"), "must not be there");
        }
        for (SpecNode sysctl : pod.at("securityContext", "sysctls").items()) {
            mustBeIn(sysctl.at("name"), SYSCTLS);
        }
        baselineContext(pod.at("securityContext"));
        containers(pod).forEach(this::baselineContainer);
        annotations.forEach((key, value) -> refuseIf(
                key.startsWith(APP_ARMOR) && !value.equals("runtime/default") && !value.startsWith("localhost/"),
                new SpecNode("metadata.annotations." + key, value),
                "must be runtime/default or localhost/..."));
    }

    private void baselineContext(SpecNode context) {
        mustNotBeTrue(context.at("windowsOptions", "hostProcess"));
        SpecNode selinux = context.at("seLinuxOptions");
        mustBeIn(selinux.at("type"), SELINUX_TYPES);
        mustBeIn(selinux.at("user"), Set.of(""));
        mustBeIn(selinux.at("role"), Set.of(""));
        mustBeIn(context.at("seccompProfile", "type"), CONFINED);
        mustBeIn(context.at("appArmorProfile", "type"), CONFINED);
    }

    private void baselineContainer(SpecNode container) {
        SpecNode context = container.at("securityContext");
        baselineContext(context);
        mustNotBeTrue(context.at("privileged"));
        mustBeIn(context.at("procMount"), Set.of("Default"));
        for (SpecNode capability : context.at("capabilities", "add").items()) {
            mustBeIn(capability, CAPABILITIES);
        }
        for (SpecNode port : container.at("ports").items()) {
            mustBeIn(port.at("hostPort"), Set.of("0"));
        }
        for (String hook : List.of("livenessProbe", "readinessProbe", "startupProbe")) {
            hostOf(container.at(hook));
        }
        for (String hook : List.of("postStart", "preStop")) {
            hostOf(container.at("lifecycle", hook));
        }
    }

    private void hostOf(SpecNode probe) {
        mustBeIn(probe.at("httpGet", "host"), Set.of(""));
        mustBeIn(probe.at("tcpSocket", "host"), Set.of(""));
    }

    private void restricted(SpecNode pod) {
        for (SpecNode volume : pod.at("volumes").items()) {
            List<String> sources = volume.texts().stream()
                    .filter(key -> !key.equals("name") && volume.at(key).isThere())
                    .toList();
            Optional<String> refused =
                    sources.stream().filter(key -> !VOLUMES.contains(key)).findFirst();
            refused.ifPresent(key -> refuseIf(true, volume.at(key), "must not be there"));
        }
        SpecNode context = pod.at("securityContext");
        boolean linux = !isWindows(pod);
        mustNotBeRoot(context);
        for (SpecNode container : containers(pod)) {
            SpecNode own = container.at("securityContext");
            mustNotBeRoot(own);
            SpecNode nonRoot = own.at("runAsNonRoot");
            refuseIf(!nonRoot.isThere() && !context.at("runAsNonRoot").isThere(), nonRoot, "must be true");
            if (linux) {
                restrictedLinux(own, context);
            }
        }
    }

    private void restrictedLinux(SpecNode own, SpecNode ofPod) {
        SpecNode escalation = own.at("allowPrivilegeEscalation");
        refuseIf(!escalation.isThere() || !escalation.isFalse(), escalation, "must be false");
        SpecNode seccomp = own.at("seccompProfile", "type");
        refuseIf(
                !seccomp.isThere() && !ofPod.at("seccompProfile", "type").isThere(),
                seccomp,
                "must be RuntimeDefault or Localhost");
        SpecNode drop = own.at("capabilities", "drop");
        refuseIf(!drop.texts().contains("ALL"), drop, "must contain ALL");
        for (SpecNode capability : own.at("capabilities", "add").items()) {
            mustBeIn(capability, Set.of("NET_BIND_SERVICE"));
        }
    }

    private void mustNotBeRoot(SpecNode context) {
        SpecNode nonRoot = context.at("runAsNonRoot");
        refuseIf(nonRoot.isThere() && !nonRoot.isTrue(), nonRoot, "must be true");
        SpecNode user = context.at("runAsUser");
        refuseIf(user.text().filter(text -> !text.matches("0*[1-9]\\d*")).isPresent(), user, "must not be 0");
    }

    private void mustNotBeTrue(SpecNode node) {
        refuseIf(!node.isFalse(), node, "must not be true");
    }

    private void mustBeIn(SpecNode node, Set<String> allowed) {
        boolean fits = node.text().map(allowed::contains).orElse(true);
        String words = allowed.equals(Set.of(""))
                ? "must be empty"
                : allowed.size() > 4
                        ? "is none of those that the level allows"
                        : "must be "
                                + String.join(" or ", allowed.stream().sorted().toList());
        refuseIf(!fits, node, words);
    }

    private void refuseIf(boolean wrong, SpecNode node, String rule) {
        if (wrong) {
            violations.add(node.path() + " " + rule);
        }
    }
}
