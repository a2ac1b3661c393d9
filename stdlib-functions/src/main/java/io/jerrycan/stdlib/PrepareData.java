package io.jerrycan.stdlib;

import io.jerrycan.function.BlueprintFunction;
import io.jerrycan.function.Describe;
import io.jerrycan.function.FunctionContext;
import io.jerrycan.function.FunctionFailure;
import io.jerrycan.function.Gives;
import io.jerrycan.function.Outputs;
import io.jerrycan.function.Permission;
import io.jerrycan.function.Permissions;
import io.jerrycan.function.PlannedPhase;
import io.jerrycan.function.TemplateParams;
import io.jerrycan.stdlib.pod.ClaimMount;
import io.jerrycan.stdlib.pod.JobPod;
import io.jerrycan.stdlib.pod.PlannedPod;
import io.jerrycan.stdlib.pod.PodPermissions;
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
@Gives(commands = "command")
public final class PrepareData implements BlueprintFunction<PrepareData.Args> {
    private static final String PREFIX = "prepare-data-job-";
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
        String namespace = args.namespace().isEmpty() ? context.settings().namespace() : args.namespace();
        JobPod job = JobPod.of(PREFIX, Optional.of(namespace), args.image(), args.command())
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

    @Override
    public Permissions permissions(PlannedPhase phase) {
        JobPod job = job(phase);
        String namespace = phase.text("namespace").orElse(phase.settings().namespace());
        return paths(phase).keySet().stream()
                .map(claim -> Permissions.of(Permission.in(namespace, "", "persistentvolumeclaims", "get")
                        .named(claim)))
                .reduce(PodPermissions.job(phase, job), Permissions::and);
    }

    @Override
    public List<Map<String, Object>> pods(PlannedPhase phase) throws FunctionFailure {
        return List.of(PlannedPod.of(job(phase), phase));
    }

    private static JobPod job(PlannedPhase phase) {
        List<ClaimMount> mounts = paths(phase).entrySet().stream()
                .map(mount -> new ClaimMount(mount.getKey(), mount.getValue(), false))
                .toList();
        return PlannedPod.job(PREFIX, phase).withMounts(mounts).withServiceAccount(phase.text("serviceaccount"));
    }

    private static Map<String, String> paths(PlannedPhase phase) {
        Optional<Map<String, String>> given = PlannedPod.map(phase.argument("volumes"));
        try {
            return given.isPresent() ? given.get() : claimsOf(phase.params());
        } catch (FunctionFailure noneYet) {
            return Map.of();
        }
    }

    private static Map<String, String> claimsOf(TemplateParams params) throws FunctionFailure {
        TemplateParams.Workload workload = params.workload()
                .orElseThrow(() -> new FunctionFailure("Failed to get volumes: the action's object is no Deployment,"
                        + " StatefulSet or DeploymentConfig; name `volumes`"));
        Map<String, String> paths = new LinkedHashMap<>();
        workload.persistentVolumeClaims().values().forEach(claims -> claims.keySet()
                .forEach(claim -> paths.put(claim, MOUNTS + claim)));
        if (paths.isEmpty()) {
            throw new FunctionFailure("No volumes found: no pod of " + workload.namespace() + "/" + workload.name()
                    + " that ran when the action started mounts a claim; name `volumes`");
        }
        return paths;
    }
}
