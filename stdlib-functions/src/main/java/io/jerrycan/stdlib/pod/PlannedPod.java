package io.jerrycan.stdlib.pod;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jerrycan.function.FunctionFailure;
import io.jerrycan.function.Placeholder;
import io.jerrycan.function.PlannedPhase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pod of a phase as far as it is known without running it. */
public final class PlannedPod {
    private static final ObjectMapper JSON = new ObjectMapper();

    private PlannedPod() {}

    /** Of the arguments that functions with pods have in common; an argument that is not known counts as not given. */
    public static JobPod job(String prefix, PlannedPhase phase) {
        return customised(
                JobPod.of(
                        prefix,
                        phase.text("namespace"),
                        phase.text("image").orElse(""),
                        strings(phase.argument("command"))),
                phase);
    }

    /** With the labels, annotations and override of the arguments. */
    public static JobPod customised(JobPod job, PlannedPhase phase) {
        return job.customised(
                map(phase.argument("podLabels")),
                map(phase.argument("podAnnotations")),
                map(phase.argument("podOverride")));
    }

    /** The manifest, in which secret values of variables are references to a Secret as they will be. */
    public static Map<String, Object> of(JobPod job, PlannedPhase phase) throws FunctionFailure {
        Map<String, Object> manifest = PodSpecs.manifest(
                job, job.prefix() + Placeholder.of("generated"), phase.run(), phase.params(), phase.settings());
        return secrets(manifest, phase)
                .map(secrets -> JSON.convertValue(secrets.pod(), new TypeReference<Map<String, Object>>() {}))
                .orElse(manifest);
    }

    /** Absent when what is not known yet keeps the manifest from being a pod: text where a number has to be. */
    static Optional<EnvSecrets> secrets(Map<String, Object> manifest, PlannedPhase phase) throws FunctionFailure {
        try {
            return Optional.of(EnvSecrets.of(PodSpecs.typed(manifest), phase.secrets()));
        } catch (FunctionFailure misfit) {
            if (Placeholder.isIn(manifest.get("spec"))) {
                return Optional.empty();
            }
            throw misfit;
        }
    }

    /** An argument that is a list of texts; empty when it is none or is not known. */
    public static List<String> strings(Optional<Object> value) {
        return value.filter(List.class::isInstance)
                .map(list -> ((List<?>) list).stream().map(String::valueOf).toList())
                .orElse(List.of());
    }

    /** An argument that is a map; absent when it is none or is not known. */
    @SuppressWarnings("unchecked")
    public static <T> Optional<Map<String, T>> map(Optional<Object> value) {
        return value.filter(Map.class::isInstance).map(map -> new LinkedHashMap<>((Map<String, T>) map));
    }
}
