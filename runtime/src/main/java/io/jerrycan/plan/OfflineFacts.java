package io.jerrycan.plan;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.jerrycan.engine.References;
import io.jerrycan.engine.record.Target;
import io.jerrycan.engine.render.UnknownData;
import io.jerrycan.function.ApiTypes;
import io.jerrycan.function.Permissions;
import io.jerrycan.function.TemplateParams.NamedObject;
import io.jerrycan.function.TemplateParams.PhaseParams;
import io.jerrycan.function.TemplateParams.Workload;
import io.jerrycan.model.ActionSpec;
import io.jerrycan.model.ObjectReference;
import io.jerrycan.model.Value.Text;
import io.jerrycan.params.ParamsPermissions;
import io.jerrycan.template.value.Unknown;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the request alone says; whatever a cluster would have to be asked for is not known. */
public final class OfflineFacts implements Facts {
    private final ApiTypes types;

    public OfflineFacts() {
        this(new StandardTypes());
    }

    OfflineFacts(ApiTypes types) {
        this.types = types;
    }

    @Override
    public OfAction of(ActionSpec action) {
        Map<List<String>, Unknown> unknown = new LinkedHashMap<>();
        Map<String, Secret> secrets = new LinkedHashMap<>();
        action.secrets().forEach((key, reference) -> secret(key.text(), reference, secrets, unknown));
        Map<String, ConfigMap> configMaps = new LinkedHashMap<>();
        action.configMaps().forEach((key, reference) -> configMap(key.text(), reference, configMaps, unknown));
        Permissions needed = ParamsPermissions.references(action).and(ParamsPermissions.target(action.object()));
        if (action.profile().isPresent()) {
            String profile = name(action.profile().get());
            unknown.put(List.of("Profile"), profile("profile " + profile));
            needed = needed.and(Permissions.unknown("which Secret profile " + profile + " refers to"));
        }
        Target target = target(action.object(), unknown);
        return new OfAction(
                new References(secrets, configMaps, Optional.empty()), target, new UnknownData(unknown), needed);
    }

    @Override
    public OfPhase of(Map<String, ObjectReference> objects) {
        Map<List<String>, Unknown> unknown = new LinkedHashMap<>();
        Map<String, Secret> secrets = new LinkedHashMap<>();
        Map<String, ConfigMap> configMaps = new LinkedHashMap<>();
        objects.forEach((key, reference) -> {
            String kind = text(reference.kind());
            if (kind.equalsIgnoreCase("secret")) {
                secret(key, reference, secrets, unknown);
            } else if (kind.equalsIgnoreCase("configmap")) {
                configMap(key, reference, configMaps, unknown);
            }
        });
        return new OfPhase(new PhaseParams(secrets, configMaps, Optional.empty()), new UnknownData(unknown));
    }

    @Override
    public ApiTypes types() {
        return types;
    }

    @Override
    public Set<String> givenLater() {
        return Set.of("ArtifactsIn", "ConfigMaps", "Options", "Profile", "Secrets");
    }

    private static void secret(
            String key, ObjectReference reference, Map<String, Secret> secrets, Map<List<String>, Unknown> unknown) {
        secrets.put(
                key,
                new SecretBuilder()
                        .withNewMetadata()
                        .withName(text(reference.name()))
                        .withNamespace(text(reference.namespace()))
                        .endMetadata()
                        .build());
        String named = " of secret " + name(reference);
        unknown.put(List.of("Secrets", key, "Data"), Unknown.of(path -> Hidden.name(path) + named, true, Map.of()));
    }

    private static void configMap(
            String key,
            ObjectReference reference,
            Map<String, ConfigMap> configMaps,
            Map<List<String>, Unknown> unknown) {
        configMaps.put(
                key,
                new ConfigMapBuilder()
                        .withNewMetadata()
                        .withName(text(reference.name()))
                        .withNamespace(text(reference.namespace()))
                        .endMetadata()
                        .build());
        String named = " of configmap " + name(reference);
        unknown.put(List.of("ConfigMaps", key, "Data"), Unknown.of(path -> Hidden.name(path) + named, false, Map.of()));
    }

    /** @param called what to call it */
    static Unknown profile(String called) {
        return Unknown.of(
                path -> called,
                true,
                Map.of(
                        "Location",
                        Unknown.of(path -> Hidden.name(path) + " of " + called, false, Map.of()),
                        "SkipSSLVerify",
                        Unknown.of(path -> "SkipSSLVerify of " + called, false, Map.of())));
    }

    private static Target target(ObjectReference reference, Map<List<String>, Unknown> unknown) {
        String namespace = text(reference.namespace());
        String name = text(reference.name());
        Map<String, Object> metadata = Map.of("name", name, "namespace", namespace);
        unknown.put(
                List.of("Object"),
                Unknown.of(
                        path -> ".Object" + path,
                        false,
                        Map.of("metadata", Unknown.of(path -> ".Object.metadata" + path, false, metadata))));
        String kind = text(reference.kind()).toLowerCase(Locale.ROOT);
        Optional<Workload> workload = Optional.of(new Workload(name, namespace, List.of(), List.of(), Map.of()));
        return new Target(
                kind.equals("statefulset") ? workload("StatefulSet", workload, unknown) : Optional.empty(),
                kind.equals("deployment") ? workload("Deployment", workload, unknown) : Optional.empty(),
                kind.equals("deploymentconfig") ? workload("DeploymentConfig", workload, unknown) : Optional.empty(),
                kind.equals("pvc") ? Optional.of(new NamedObject(name, namespace)) : Optional.empty(),
                kind.equals("namespace") ? Optional.of(new NamedObject(namespace, namespace)) : Optional.empty(),
                Map.of());
    }

    private static Optional<Workload> workload(
            String kind, Optional<Workload> workload, Map<List<String>, Unknown> unknown) {
        for (String field : List.of("Pods", "Containers", "PersistentVolumeClaims")) {
            unknown.put(List.of(kind, field), template("." + kind + "." + field));
        }
        return workload;
    }

    /** A value that is called as templates call it. */
    static Unknown template(String start) {
        return Unknown.of(path -> start + path, false, Map.of());
    }

    static String name(ObjectReference reference) {
        return text(reference.namespace()) + "/" + text(reference.name());
    }

    private static String text(Optional<Text> text) {
        return text.map(Text::text).orElse("");
    }
}
