package io.jerrycan.engine.render;

import static io.jerrycan.engine.render.GoForm.mapOf;
import static io.jerrycan.engine.render.GoForm.struct;
import static io.jerrycan.template.parameter.CoreTypes.CONFIG_MAP;
import static io.jerrycan.template.parameter.CoreTypes.SECRET;
import static io.jerrycan.template.parameter.ParameterTypes.ARTIFACT;
import static io.jerrycan.template.parameter.ParameterTypes.DEPLOYMENT;
import static io.jerrycan.template.parameter.ParameterTypes.DEPLOYMENT_CONFIG;
import static io.jerrycan.template.parameter.ParameterTypes.LIST_OF_STRINGS;
import static io.jerrycan.template.parameter.ParameterTypes.NAMESPACE;
import static io.jerrycan.template.parameter.ParameterTypes.PHASE;
import static io.jerrycan.template.parameter.ParameterTypes.PVC;
import static io.jerrycan.template.parameter.ParameterTypes.ROOT;
import static io.jerrycan.template.parameter.ParameterTypes.ROOT_WITH_ERROR;
import static io.jerrycan.template.parameter.ParameterTypes.ROOT_WITH_ITEM;
import static io.jerrycan.template.parameter.ParameterTypes.ROOT_WITH_ITEM_AND_ERROR;
import static io.jerrycan.template.parameter.ParameterTypes.STATEFUL_SET;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Secret;
import io.jerrycan.function.TemplateParams;
import io.jerrycan.function.TemplateParams.FlowParams;
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
    private TemplateData() {}

    static Struct of(TemplateParams params) {
        FlowParams flow = params.flow();
        GoForm.Value data = struct(root(flow));
        flow.item().ifPresent(item -> data.set("Item", item.value()));
        flow.error().ifPresent(error -> data.set("Error", error));
        return data.set("StatefulSet", workload(STATEFUL_SET, params.statefulSet()))
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

    private static StructType root(FlowParams flow) {
        if (flow.error().isPresent()) {
            return flow.item().isPresent() ? ROOT_WITH_ITEM_AND_ERROR : ROOT_WITH_ERROR;
        }
        return flow.item().isPresent() ? ROOT_WITH_ITEM : ROOT;
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
        return mapOf(SECRET.type(), secrets, CoreData::of);
    }

    private static TypedMap configMaps(Map<String, ConfigMap> configMaps) {
        return mapOf(CONFIG_MAP.type(), configMaps, CoreData::of);
    }

    static Object pointer(StructType type, Optional<Pointer> pointer) {
        return pointer.isPresent() ? pointer.get() : new TypedNil(GoType.pointer(type.type()));
    }
}
