package io.jerrycan.stdlib;

import io.jerrycan.function.BlueprintFunction;
import io.jerrycan.function.Describe;
import io.jerrycan.function.FunctionContext;
import io.jerrycan.function.FunctionFailure;
import io.jerrycan.function.Gives;
import io.jerrycan.function.Outputs;
import io.jerrycan.function.Permissions;
import io.jerrycan.function.PlannedPhase;
import io.jerrycan.stdlib.pod.JobPod;
import io.jerrycan.stdlib.pod.PlannedPod;
import io.jerrycan.stdlib.pod.PodPermissions;
import io.jerrycan.stdlib.pod.PodRunner;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Follows Kanister's KubeTask: its outputs are what the pod's log says, on either stream. */
@Describe("runs a command in a new pod")
@Gives(commands = "command")
public final class KubeTask implements BlueprintFunction<KubeTask.Args> {

    public record Args(
            @Describe("image of the pod") String image,
            @Describe("command and its arguments") List<String> command,

            @Describe(value = "namespace of the pod", otherwise = "the namespace that Jerrycan runs in")
            Optional<String> namespace,

            @Describe("changes to the pod's spec, as a strategic merge patch")
            Optional<Map<String, Object>> podOverride,

            @Describe("annotations of the pod") Optional<Map<String, String>> podAnnotations,
            @Describe("labels of the pod") Optional<Map<String, String>> podLabels) {}

    @Override
    public Outputs run(Args args, FunctionContext context) throws Exception {
        JobPod job = JobPod.of("kanister-job-", args.namespace(), args.image(), args.command())
                .customised(args.podLabels(), args.podAnnotations(), args.podOverride());
        return PodRunner.runToSuccess(job, context);
    }

    @Override
    public Permissions permissions(PlannedPhase phase) {
        return PodPermissions.job(phase, job(phase));
    }

    @Override
    public List<Map<String, Object>> pods(PlannedPhase phase) throws FunctionFailure {
        return List.of(PlannedPod.of(job(phase), phase));
    }

    private static JobPod job(PlannedPhase phase) {
        return PlannedPod.job("kanister-job-", phase);
    }
}
