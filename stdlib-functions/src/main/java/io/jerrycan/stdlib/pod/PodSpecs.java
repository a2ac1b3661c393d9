package io.jerrycan.stdlib.pod;

import com.fasterxml.jackson.databind.JsonMappingException;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import io.jerrycan.function.FunctionContext;
import io.jerrycan.function.FunctionFailure;
import io.jerrycan.function.PodSecurity;
import io.jerrycan.function.RunInfo;
import io.jerrycan.function.RunSettings;
import io.jerrycan.function.TemplateParams;
import io.jerrycan.stdlib.security.Hardening;
import io.jerrycan.stdlib.security.PodRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Builds the pod of a function as Kanister does. Of overrides the ActionSet's wins over the blueprint's and that over
 * the defaults; of labels and annotations the blueprint's wins over the ActionSet's.
 */
public final class PodSpecs {
    private static final String JOB_ID = "kanister.io/JobID";
    private static final KubernetesSerialization SERIALIZATION = new KubernetesSerialization();

    private PodSpecs() {}

    /** @throws FunctionFailure when an override does not fit a pod; names the place in it, never a value */
    public static Pod build(JobPod job, FunctionContext context) throws FunctionFailure {
        String name = context.names().of(job.prefix());
        return typed(manifest(job, name, context.run(), context.params(), context.settings()));
    }

    /** The same as plain data. */
    static Map<String, Object> manifest(
            JobPod job, String name, RunInfo run, TemplateParams params, RunSettings settings) throws FunctionFailure {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("createdBy", "kanister");
        Optional.ofNullable(run.labels().get(JOB_ID)).ifPresent(id -> labels.put(JOB_ID, id));
        labels.putAll(params.podLabels());
        labels.putAll(job.labels());
        Map<String, String> annotations = new LinkedHashMap<>(params.podAnnotations());
        annotations.putAll(job.annotations());

        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("name", name);
        metadata.put("namespace", namespace(job, settings));
        metadata.put("labels", labels);
        metadata.put("annotations", annotations);
        Map<String, Object> pod = new LinkedHashMap<>();
        pod.put("apiVersion", "v1");
        pod.put("kind", "Pod");
        pod.put("metadata", metadata);
        pod.put("spec", secured(overridden(spec(job, settings), job, params), annotations, settings.podSecurity()));
        return pod;
    }

    static String namespace(JobPod job, RunSettings settings) {
        return job.namespace().filter(name -> !name.isEmpty()).orElse(settings.namespace());
    }

    private static Map<String, Object> spec(JobPod job, RunSettings settings) {
        Map<String, Object> spec = new LinkedHashMap<>(job.spec());
        spec.put("restartPolicy", "Never");
        serviceAccount(job, settings).ifPresent(account -> spec.put("serviceAccountName", account));
        if (settings.secureDefaults()) {
            spec.put("automountServiceAccountToken", false);
        }
        return spec;
    }

    private static Optional<String> serviceAccount(JobPod job, RunSettings settings) {
        if (settings.secureDefaults()) {
            return Optional.of("default");
        }
        boolean ours = namespace(job, settings).equals(settings.namespace());
        return job.serviceAccount().or(() -> ours ? settings.serviceAccount() : Optional.empty());
    }

    private static Map<String, Object> overridden(Map<String, Object> spec, JobPod job, TemplateParams params)
            throws FunctionFailure {
        try {
            Map<String, Object> ofRequest = GenericOverride.meantFor(spec, params.podOverride());
            Map<String, Object> merged = StrategicMerge.apply(StrategicMerge.apply(spec, job.override()), ofRequest);
            if (merged.get("containers") instanceof List<?> containers) {
                List<Object> ordered = new ArrayList<>(containers);
                Object first = name(((List<?>) spec.get("containers")).get(0));
                ordered.sort(Comparator.comparing(container -> !first.equals(name(container))));
                merged.put("containers", ordered);
            }
            return merged;
        } catch (IllegalArgumentException malformed) {
            throw new FunctionFailure("Failed to apply podOverride: " + malformed.getMessage());
        }
    }

    private static Map<String, Object> secured(
            Map<String, Object> spec, Map<String, String> annotations, PodSecurity level) throws FunctionFailure {
        Map<String, Object> hardened = Hardening.of(level, spec);
        List<String> violations = PodRules.violations(level, hardened, annotations);
        if (violations.isEmpty()) {
            return hardened;
        }
        throw new FunctionFailure("Pod security %s does not allow what the pod is to be: %s"
                .formatted(level, String.join("; ", violations)));
    }

    private static Object name(Object container) {
        return container instanceof Map<?, ?> map ? map.get("name") : "";
    }

    static Pod typed(Map<String, Object> pod) throws FunctionFailure {
        try {
            return SERIALIZATION.convertValue(pod, Pod.class);
        } catch (IllegalArgumentException misfit) {
            String place =
                    misfit.getCause() instanceof JsonMappingException mapping ? JsonPath.of(mapping.getPath()) : "spec";
            throw new FunctionFailure("Failed to apply podOverride: the value of " + place + " has the wrong type");
        }
    }
}
