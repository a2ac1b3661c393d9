package io.jerrycan.function;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Secret;
import io.jerrycan.model.Artifact;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What templates and functions know of an action: read once when it starts, then growing by a phase at a time.
 * Follows Kanister's template parameters, member for member.
 *
 * @param object the target as the API server gave it
 * @param artifactsIn the artifacts of the request, as they are
 * @param time when the action started: UTC, RFC 3339 with nanoseconds
 * @param podOverride of the request; applied over the blueprint's
 * @param phases grows by an entry immediately before each phase runs
 * @param deferPhase empty until the deferPhase is prepared
 * @param flow {@link FlowParams#NONE} wherever Kanister's templates could stand
 */
public record TemplateParams(
        Optional<Workload> statefulSet,
        Optional<Workload> deployment,
        Optional<Workload> deploymentConfig,
        Optional<NamedObject> pvc,
        Optional<NamedObject> namespace,
        Map<String, Object> object,
        Map<String, Artifact> artifactsIn,
        Map<String, ConfigMap> configMaps,
        Map<String, Secret> secrets,
        Optional<ResolvedProfile> profile,
        String time,
        Map<String, String> options,
        Map<String, Object> podOverride,
        Map<String, String> podLabels,
        Map<String, String> podAnnotations,
        Map<String, PhaseParams> phases,
        PhaseParams deferPhase,
        Optional<PhaseParams> currentPhase,
        FlowParams flow) {

    /** Of what Kanister has. */
    public TemplateParams(
            Optional<Workload> statefulSet,
            Optional<Workload> deployment,
            Optional<Workload> deploymentConfig,
            Optional<NamedObject> pvc,
            Optional<NamedObject> namespace,
            Map<String, Object> object,
            Map<String, Artifact> artifactsIn,
            Map<String, ConfigMap> configMaps,
            Map<String, Secret> secrets,
            Optional<ResolvedProfile> profile,
            String time,
            Map<String, String> options,
            Map<String, Object> podOverride,
            Map<String, String> podLabels,
            Map<String, String> podAnnotations,
            Map<String, PhaseParams> phases,
            PhaseParams deferPhase,
            Optional<PhaseParams> currentPhase) {
        this(
                statefulSet,
                deployment,
                deploymentConfig,
                pvc,
                namespace,
                object,
                artifactsIn,
                configMaps,
                secrets,
                profile,
                time,
                options,
                podOverride,
                podLabels,
                podAnnotations,
                phases,
                deferPhase,
                currentPhase,
                FlowParams.NONE);
    }

    /**
     * What Kanister's templates do not see.
     *
     * @param item present while a phase with {@code forEach} runs
     * @param error present in finally phases: what failed before, secrets masked, one failure a line; empty when all
     *     went well
     */
    public record FlowParams(Optional<Item> item, Optional<String> error) {
        public static final FlowParams NONE = new FlowParams(Optional.empty(), Optional.empty());

        /** @param value JSON data; may be null */
        public record Item(Object value) {
            /** Never the value, which may be secret. */
            @Override
            public String toString() {
                return "Item";
            }
        }
    }

    /** Name and namespace of a PVC or Namespace target. */
    public record NamedObject(String name, String namespace) {}

    /**
     * A Deployment, StatefulSet or DeploymentConfig target.
     *
     * @param pods names of the pods that were Running
     * @param containers per pod of {@code pods}, the names of its containers
     * @param persistentVolumeClaims pod name to claim name to mount path; only pods that mount a claim
     */
    public record Workload(
            String name,
            String namespace,
            List<String> pods,
            List<List<String>> containers,
            Map<String, Map<String, String>> persistentVolumeClaims) {}

    /** @param output absent until the phase succeeded with outputs */
    public record PhaseParams(
            Map<String, Secret> secrets, Map<String, ConfigMap> configMaps, Optional<Map<String, Object>> output) {
        public static final PhaseParams EMPTY = new PhaseParams(Map.of(), Map.of(), Optional.empty());

        public PhaseParams withOutput(Outputs outputs) {
            return new PhaseParams(secrets, configMaps, outputs.values());
        }

        /** Never the values of the secrets. */
        @Override
        public String toString() {
            return "PhaseParams[secrets=" + secrets.keySet() + ", configMaps=" + configMaps.keySet() + "]";
        }
    }

    /** The workload among the three kinds, when the target is one. */
    public Optional<Workload> workload() {
        return statefulSet.or(() -> deployment).or(() -> deploymentConfig);
    }

    public TemplateParams withPhase(String name, PhaseParams phase) {
        Map<String, PhaseParams> grown = new LinkedHashMap<>(phases);
        grown.put(name, phase);
        return with(grown, deferPhase, currentPhase, flow);
    }

    public TemplateParams withDeferPhase(PhaseParams phase) {
        return with(phases, phase, currentPhase, flow);
    }

    public TemplateParams withCurrentPhase(PhaseParams phase) {
        return with(phases, deferPhase, Optional.of(phase), flow);
    }

    public TemplateParams withItem(Object value) {
        FlowParams changed = new FlowParams(Optional.of(new FlowParams.Item(value)), flow.error());
        return with(phases, deferPhase, currentPhase, changed);
    }

    public TemplateParams withError(String masked) {
        return with(phases, deferPhase, currentPhase, new FlowParams(flow.item(), Optional.of(masked)));
    }

    private TemplateParams with(
            Map<String, PhaseParams> newPhases,
            PhaseParams newDeferPhase,
            Optional<PhaseParams> newCurrentPhase,
            FlowParams newFlow) {
        return new TemplateParams(
                statefulSet,
                deployment,
                deploymentConfig,
                pvc,
                namespace,
                object,
                artifactsIn,
                configMaps,
                secrets,
                profile,
                time,
                options,
                podOverride,
                podLabels,
                podAnnotations,
                newPhases,
                newDeferPhase,
                newCurrentPhase,
                newFlow);
    }

    /** Names only: the members hold secret values. */
    @Override
    public String toString() {
        return "TemplateParams[secrets=" + secrets.keySet() + ", phases=" + phases.keySet() + "]";
    }
}
