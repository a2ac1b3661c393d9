package io.jerrycan.stdlib;

import io.jerrycan.function.BlueprintFunction;
import io.jerrycan.function.Describe;
import io.jerrycan.function.FunctionContext;
import io.jerrycan.function.FunctionFailure;
import io.jerrycan.function.Gives;
import io.jerrycan.function.Outputs;
import io.jerrycan.function.Permissions;
import io.jerrycan.function.Placeholder;
import io.jerrycan.function.PlannedPhase;
import io.jerrycan.stdlib.pod.PhaseOutputs;
import io.jerrycan.stdlib.pod.PodExec;
import io.jerrycan.stdlib.pod.PodPermissions;
import io.jerrycan.stdlib.pod.RunningExec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Follows Kanister's KubeExecAll: the command runs in all containers of all pods at once, and where it fails it does not
 * keep the others from their end. Of an output that several print, the last in the order of the arguments counts.
 */
@Describe("runs a command in several containers of several running pods at once")
@Gives(commands = "command")
public final class KubeExecAll implements BlueprintFunction<KubeExecAll.Args> {

    public record Args(
            @Describe("namespace of the pods") String namespace,

            @Describe("names of the pods, separated by white space")
            String pods,

            @Describe("names of the containers in each pod, separated by white space")
            String containers,

            @Describe("command and its arguments") List<String> command) {}

    /** A command whose connection is gone goes on, or does not: nobody can tell. */
    @Override
    public boolean resumes() {
        return false;
    }

    @Override
    public Outputs run(Args args, FunctionContext context) throws Exception {
        Map<String, RunningExec> running = new LinkedHashMap<>();
        Failures failures = new Failures();
        try {
            for (String pod : names(args.pods())) {
                for (String container : names(args.containers())) {
                    String place = pod + "/" + container;
                    failures.collect(
                            place,
                            () -> running.put(
                                    place,
                                    PodExec.in(context, args.namespace(), pod, Optional.of(container))
                                            .start(context, args.command())));
                }
            }
            List<Map<String, String>> printed = new ArrayList<>();
            for (Map.Entry<String, RunningExec> exec : running.entrySet()) {
                failures.collect(
                        exec.getKey(), () -> printed.add(exec.getValue().outputs()));
            }
            failures.rethrow();
            Map<String, String> outputs = PhaseOutputs.together(printed);
            return outputs.isEmpty() ? Outputs.NONE : Outputs.of(outputs);
        } finally {
            running.values().forEach(RunningExec::close);
        }
    }

    @Override
    public Permissions permissions(PlannedPhase phase) {
        String namespace = phase.text("namespace").orElse("");
        return phase.text("pods").filter(Placeholder::isIn).isPresent()
                ? PodPermissions.exec(namespace, "")
                : names(phase.text("pods").orElse("")).stream()
                        .map(pod -> PodPermissions.exec(namespace, pod))
                        .reduce(Permissions.NONE, Permissions::and);
    }

    private static List<String> names(String text) {
        return Stream.of(text.split("\\s+"))
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    /** What went wrong in some of the containers, as one failure that names each of them. */
    private static final class Failures {
        private final List<String> messages = new ArrayList<>();
        private final List<String> lastLines = new ArrayList<>();

        private interface Step {
            void run() throws FunctionFailure, InterruptedException;
        }

        void collect(String place, Step step) throws InterruptedException {
            try {
                step.run();
            } catch (FunctionFailure failure) {
                messages.add(failure.getMessage());
                failure.lastLines().forEach(line -> lastLines.add(place + ": " + line));
            }
        }

        void rethrow() throws FunctionFailure {
            if (!messages.isEmpty()) {
                throw new FunctionFailure(String.join("\n", messages), lastLines, null);
            }
        }
    }
}
