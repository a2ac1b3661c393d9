package io.jerrycan.stdlib;

import io.jerrycan.function.BlueprintFunction;
import io.jerrycan.function.Describe;
import io.jerrycan.function.FunctionContext;
import io.jerrycan.function.FunctionFailure;
import io.jerrycan.function.Outputs;
import io.jerrycan.function.TemplateParams;
import io.jerrycan.stdlib.pod.ClaimMount;
import io.jerrycan.stdlib.pod.JobPod;
import io.jerrycan.stdlib.pod.PodRunner;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Follows Kanister's PrepareData: unless {@code failOnError} says so, a command that fails does not fail the phase. A
 * DeploymentConfig's volumes are found too.
 */
@Describe("runs a command in a new pod that mounts volumes of an application")
public final class PrepareData implements BlueprintFunction<PrepareData.Args> {
    private static final String MOUNTS = "/mnt/prepare_data/";

    public record Args(
            @Describe("namespace of the pod and the claims") String namespace,
            @Describe("image of the pod") String image,
            @Describe("command and its arguments") List<String> command,

            @Describe(
                    value = "claims and the paths to mount them at",
                    otherwise = "all claims of the action's object, each at /mnt/prepare_data/CLAIM")
            Optional<Map<String, String>> volumes,

            @Describe(
                    value = "service account of the pod",
                    otherwise = "in the namespace that Jerrycan runs in its own, elsewhere the default one")
            Optional<String> serviceaccount,

            @Describe(value = "whether a command that fails fails the phase", otherwise = "false")
            Optional<Boolean> failOnError,

            @Describe("changes to the pod's spec, as a strategic merge patch")
            Optional<Map<String, Object>> podOverride,

            @Describe("annotations of the pod") Optional<Map<String, String>> podAnnotations,
            @Describe("labels of the pod") Optional<Map<String, String>> podLabels) {}

    @Override
    public Outputs run(Args args, FunctionContext context) throws Exception {
        Map<String, String> paths = args.volumes().isPresent() ? args.volumes().get() : claimsOf(context.params());
        String namespace =
                args.namespace().isEmpty() ? context.settings().namespace() : args.namespace();
        JobPod job = JobPod.of("prepare-data-job-", Optional.of(namespace), args.image(), args.command())
                .withMounts(ClaimMount.find(context.kubernetes(), namespace, paths))
                .withServiceAccount(args.serviceaccount())
                .customised(args.podLabels(), args.podAnnotations(), args.podOverride());
        return PodRunner.run(job, context, pod -> {
            Map<String, String> outputs = pod.followOutputs();
            if (args.failOnError().orElse(false)) {
                pod.awaitSuccess();
            } else {
                pod.tolerateFailure();
            }
            return outputs.isEmpty() ? Outputs.NONE : Outputs.of(outputs);
        });
    }

    private static Map<String, String> claimsOf(TemplateParams params) throws FunctionFailure {
        TemplateParams.Workload workload = params.workload()
                .orElseThrow(() -> new FunctionFailure("Failed to get volumes: the action's object is no Deployment,"
                        + " StatefulSet or DeploymentConfig; name `volumes`"));
        Map<String, String> paths = new LinkedHashMap<>();
        workload.persistentVolumeClaims()
                .values()
                .forEach(claims -> claims.keySet().forEach(claim -> paths.put(claim, MOUNTS + claim)));
        if (paths.isEmpty()) {
            throw new FunctionFailure("No volumes found: no pod of " + workload.namespace() + "/" + workload.name()
                    + " that ran when the action started mounts a claim; name `volumes`");
        }
        return paths;
    }
}
