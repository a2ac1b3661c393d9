package io.jerrycan.stdlib;

import io.jerrycan.function.BlueprintFunction;
import io.jerrycan.function.Describe;
import io.jerrycan.function.FunctionContext;
import io.jerrycan.function.Outputs;
import io.jerrycan.stdlib.pod.MultiContainerPod;
import io.jerrycan.stdlib.pod.MultiContainerPod.Image;
import io.jerrycan.stdlib.pod.PodRunner;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Follows Kanister's MultiContainerRun: its outputs are what the log of container {@code output} says. The pod goes when
 * the phase ends, and labels and secure defaults are those of all other pods.
 */
@Describe("runs two commands in the containers of a new pod, which share a volume")
public final class MultiContainerRun implements BlueprintFunction<MultiContainerRun.Args> {

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

            @Describe(
                    value = "image of container init, which runs before the others",
                    otherwise = "no such container")
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
                given(args.sharedVolumeDir()).orElse("/tmp/"),
                given(args.sharedVolumeMedium()),
                given(args.sharedVolumeSizeLimit()));
        return PodRunner.runToSuccess(
                pod.in(args.namespace()).customised(args.podLabels(), args.podAnnotations(), args.podOverride()),
                context);
    }

    private static Optional<String> given(Optional<String> text) {
        return text.filter(value -> !value.isEmpty());
    }
}
