package io.jerrycan.engine.render;

import static io.jerrycan.engine.render.CoreTypes.CONFIG_MAP;
import static io.jerrycan.engine.render.CoreTypes.SECRET;
import static io.jerrycan.engine.render.GoForm.mapOf;
import static io.jerrycan.engine.render.GoForm.struct;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Secret;
import io.jerrycan.engine.render.GoForm.Fields;
import io.jerrycan.function.TemplateParams;
import io.jerrycan.function.TemplateParams.NamedObject;
import io.jerrycan.function.TemplateParams.PhaseParams;
import io.jerrycan.function.TemplateParams.Workload;
import io.jerrycan.model.Artifact;
import io.jerrycan.model.Value.Text;
import io.jerrycan.template.value.GoType;
import io.jerrycan.template.value.Pointer;
import io.jerrycan.template.value.Struct;
import io.jerrycan.template.value.StructType;
import io.jerrycan.template.value.TypedList;
import io.jerrycan.template.value.TypedMap;
import io.jerrycan.template.value.TypedNil;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The parameters in the Go types of Kanister's package {@code param}, so that templates can reach the same fields,
 * print the same text and fail with the same words.
 */
final class TemplateData {
    private static final GoType LIST_OF_STRINGS = GoType.slice(GoType.STRING);

    private static final Fields WORKLOAD = GoForm.fields()
            .add("Name", GoType.STRING)
            .add("Namespace", GoType.STRING)
            .add("Pods", LIST_OF_STRINGS)
            .add("Containers", GoType.slice(LIST_OF_STRINGS))
            .add("PersistentVolumeClaims", GoType.map(GoType.STRING_MAP));
    private static final StructType STATEFUL_SET = WORKLOAD.of("param.StatefulSetParams");
    private static final StructType DEPLOYMENT = WORKLOAD.of("param.DeploymentParams");
    private static final StructType DEPLOYMENT_CONFIG = WORKLOAD.of("param.DeploymentConfigParams");

    private static final Fields NAMED =
            GoForm.fields().add("Name", GoType.STRING).add("Namespace", GoType.STRING);
    private static final StructType PVC = NAMED.of("param.PVCParams");
    private static final StructType NAMESPACE = NAMED.of("param.NamespaceParams");

    private static final StructType ARTIFACT = GoForm.fields()
            .add("KeyValue", GoType.STRING_MAP, "keyValue", true)
            .add("KopiaSnapshot", GoType.STRING, "kopiaSnapshot", true)
            .of("v1alpha1.Artifact");

    private static final StructType PHASE = GoForm.fields()
            .add("Secrets", GoType.map(SECRET.type()))
            .add("ConfigMaps", GoType.map(CONFIG_MAP.type()))
            .add("Output", GoType.MAP)
            .of("param.Phase");

    private static final StructType ROOT = GoForm.fields()
            .add("StatefulSet", GoType.pointer(STATEFUL_SET.type()))
            .add("DeploymentConfig", GoType.pointer(DEPLOYMENT_CONFIG.type()))
            .add("Deployment", GoType.pointer(DEPLOYMENT.type()))
            .add("PVC", GoType.pointer(PVC.type()))
            .add("Namespace", GoType.pointer(NAMESPACE.type()))
            .add("ArtifactsIn", GoType.map(ARTIFACT.type()))
            .add("ConfigMaps", GoType.map(CONFIG_MAP.type()))
            .add("Secrets", GoType.map(SECRET.type()))
            .add("Time", GoType.STRING)
            .add("Profile", GoType.pointer(ProfileData.PROFILE.type()))
            .add("RepositoryServer", GoType.pointer(GoType.struct("param.RepositoryServer")))
            .add("Options", GoType.STRING_MAP)
            .add("Object", GoType.MAP)
            .add("Phases", GoType.map(GoType.pointer(PHASE.type())))
            .add("DeferPhase", GoType.pointer(PHASE.type()))
            .add("PodOverride", GoType.MAP)
            .add("PodAnnotations", GoType.STRING_MAP)
            .add("PodLabels", GoType.STRING_MAP)
            .add("CurrentPhase", GoType.pointer(PHASE.type()))
            .of("param.TemplateParams");

    private TemplateData() {}

    static Struct of(TemplateParams params) {
        return struct(ROOT)
                .set("StatefulSet", workload(STATEFUL_SET, params.statefulSet()))
                .set("DeploymentConfig", workload(DEPLOYMENT_CONFIG, params.deploymentConfig()))
                .set("Deployment", workload(DEPLOYMENT, params.deployment()))
                .set("PVC", named(PVC, params.pvc()))
                .set("Namespace", named(NAMESPACE, params.namespace()))
                .set("ArtifactsIn", mapOf(ARTIFACT.type(), params.artifactsIn(), TemplateData::artifact))
                .set("ConfigMaps", configMaps(params.configMaps()))
                .set("Secrets", secrets(params.secrets()))
                .set("Time", params.time())
                .set("Profile", ProfileData.of(params.profile()))
                .set("Options", TypedMap.ofStrings(params.options()))
                .set("Object", own(params.object()))
                .set("Phases", mapOf(GoType.pointer(PHASE.type()), params.phases(), TemplateData::phase))
                .set("DeferPhase", phase(params.deferPhase()))
                .set("PodOverride", own(params.podOverride()))
                .set("PodAnnotations", TypedMap.ofStrings(params.podAnnotations()))
                .set("PodLabels", TypedMap.ofStrings(params.podLabels()))
                .set("CurrentPhase", pointer(PHASE, params.currentPhase().map(TemplateData::phase)))
                .build();
    }

    /** Templates may change maps, with {@code set}; what they change is theirs. */
    private static Map<String, Object> own(Map<String, Object> map) {
        return new LinkedHashMap<>(map);
    }

    private static Object workload(StructType type, Optional<Workload> workload) {
        return pointer(
                type,
                workload.map(it -> new Pointer(struct(type)
                        .set("Name", it.name())
                        .set("Namespace", it.namespace())
                        .set("Pods", TypedList.ofStrings(it.pods()))
                        .set(
                                "Containers",
                                new TypedList(
                                        LIST_OF_STRINGS,
                                        it.containers().stream()
                                                .map(TypedList::ofStrings)
                                                .toList()))
                        .set(
                                "PersistentVolumeClaims",
                                mapOf(GoType.STRING_MAP, it.persistentVolumeClaims(), TypedMap::ofStrings))
                        .build())));
    }

    private static Object named(StructType type, Optional<NamedObject> named) {
        return pointer(
                type,
                named.map(it -> new Pointer(struct(type)
                        .set("Name", it.name())
                        .set("Namespace", it.namespace())
                        .build())));
    }

    private static Struct artifact(Artifact artifact) {
        return struct(ARTIFACT)
                .set("KeyValue", TypedMap.ofStrings(Text.strings(artifact.keyValue())))
                .set("KopiaSnapshot", artifact.kopiaSnapshot().map(Text::text).orElse(""))
                .build();
    }

    private static Pointer phase(PhaseParams phase) {
        return new Pointer(struct(PHASE)
                .set("Secrets", secrets(phase.secrets()))
                .set("ConfigMaps", configMaps(phase.configMaps()))
                .set("Output", phase.output().isPresent() ? own(phase.output().get()) : new TypedNil(GoType.MAP))
                .build());
    }

    private static TypedMap secrets(Map<String, Secret> secrets) {
        return mapOf(SECRET.type(), secrets, CoreTypes::of);
    }

    private static TypedMap configMaps(Map<String, ConfigMap> configMaps) {
        return mapOf(CONFIG_MAP.type(), configMaps, CoreTypes::of);
    }

    static Object pointer(StructType type, Optional<Pointer> pointer) {
        return pointer.isPresent() ? pointer.get() : new TypedNil(GoType.pointer(type.type()));
    }
}
