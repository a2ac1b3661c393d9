package io.jerrycan.stdlib;

import static io.jerrycan.stdlib.pod.PlannedPod.strings;

import io.jerrycan.function.BlueprintFunction;
import io.jerrycan.function.Describe;
import io.jerrycan.function.FunctionContext;
import io.jerrycan.function.FunctionFailure;
import io.jerrycan.function.Gives;
import io.jerrycan.function.Outputs;
import io.jerrycan.function.Permissions;
import io.jerrycan.function.Placeholder;
import io.jerrycan.function.PlannedPhase;
import io.jerrycan.stdlib.pod.JobPod;
import io.jerrycan.stdlib.pod.MultiContainerPod;
import io.jerrycan.stdlib.pod.MultiContainerPod.Image;
import io.jerrycan.stdlib.pod.PlannedPod;
import io.jerrycan.stdlib.pod.PodPermissions;
import io.jerrycan.stdlib.pod.PodRunner;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Follows Kanister's MultiContainerRun: its outputs are what the log of container {@code output} says. The pod goes when
 * the phase ends, and labels and secure defaults are those of all other pods.
 */
@Describe("runs two commands in the containers of a new pod, which share a volume")
@Gives(commands = "outputCommand")
public final class MultiContainerRun implements BlueprintFunction<MultiContainerRun.Args> {
    private static final String SHARED_DIR = "/tmp/";

    public record Args(
            @Describe("image of container background") String backgroundImage,

            @Describe("command and its arguments in container background")
            List<String> backgroundCommand,

            @Describe("image of container output, whose log holds the outputs")
            String outputImage,

            @Describe("command and its arguments in container output")
            List<String> outputCommand,

            @Describe(value = "namespace of the pod", otherwise = "the namespace that Jerrycan runs in")
            Optional<String> namespace,

            @Describe(value = "image of container init, which runs before the others", otherwise = "no such container")
            Optional<String> initImage,

            @Describe("command and its arguments in container init")
            Optional<List<String>> initCommand,

            @Describe(value = "medium of the shared volume, such as Memory", otherwise = "that of the node")
            Optional<String> sharedVolumeMedium,

            @Describe(value = "size limit of the shared volume, such as 1Gi", otherwise = "none")
            Optional<String> sharedVolumeSizeLimit,

            @Describe(value = "where each container sees the shared volume", otherwise = "/tmp/")
            Optional<String> sharedVolumeDir,

            @Describe("changes to the pod's spec, as a strategic merge patch")
            Optional<Map<String, Object>> podOverride,

            @Describe("annotations of the pod") Optional<Map<String, String>> podAnnotations,
            @Describe("labels of the pod") Optional<Map<String, String>> podLabels) {}

    @Override
    public Outputs run(Args args, FunctionContext context) throws Exception {
        MultiContainerPod pod = new MultiContainerPod(
                new Image(args.backgroundImage(), args.backgroundCommand()),
                new Image(args.outputImage(), args.outputCommand()),
                given(args.initImage())
                        .map(image -> new Image(image, args.initCommand().orElse(List.of()))),
                given(args.sharedVolumeDir()).orElse(SHARED_DIR),
                given(args.sharedVolumeMedium()),
                given(args.sharedVolumeSizeLimit()));
        return PodRunner.runToSuccess(
                pod.in(args.namespace()).customised(args.podLabels(), args.podAnnotations(), args.podOverride()),
                context);
    }

    @Override
    public Permissions permissions(PlannedPhase phase) {
        try {
            return PodPermissions.job(phase, job(phase));
        } catch (FunctionFailure neverRuns) {
            return Permissions.NONE;
        }
    }

    @Override
    public List<Map<String, Object>> pods(PlannedPhase phase) throws FunctionFailure {
        return List.of(PlannedPod.of(job(phase), phase));
    }

    private static JobPod job(PlannedPhase phase) throws FunctionFailure {
        MultiContainerPod pod = new MultiContainerPod(
                new Image(phase.text("backgroundImage").orElse(""), strings(phase.argument("backgroundCommand"))),
                new Image(phase.text("outputImage").orElse(""), strings(phase.argument("outputCommand"))),
                phase.text("initImage").map(image -> new Image(image, strings(phase.argument("initCommand")))),
                phase.text("sharedVolumeDir").orElse(SHARED_DIR),
                phase.text("sharedVolumeMedium"),
                phase.text("sharedVolumeSizeLimit").filter(limit -> !Placeholder.isIn(limit)));
        return PlannedPod.customised(pod.in(phase.text("namespace")), phase);
    }

    private static Optional<String> given(Optional<String> text) {
        return text.filter(value -> !value.isEmpty());
    }
}
