package io.jerrycan.stdlib;

import io.jerrycan.function.BlueprintFunction;
import io.jerrycan.function.Describe;
import io.jerrycan.function.FunctionContext;
import io.jerrycan.function.Gives;
import io.jerrycan.function.Outputs;
import io.jerrycan.function.Permissions;
import io.jerrycan.function.PlannedPhase;
import io.jerrycan.stdlib.pod.PodExec;
import io.jerrycan.stdlib.pod.PodPermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Follows Kanister's KubeExec: its outputs are what the command prints to stdout. */
@Describe("runs a command in a container of a running pod")
@Gives(commands = "command")
public final class KubeExec implements BlueprintFunction<KubeExec.Args> {

    public record Args(
            @Describe("namespace of the pod") String namespace,
            @Describe("name of the pod") String pod,

            @Describe(value = "container to run in", otherwise = "the only container of the pod")
            Optional<String> container,

            @Describe("command and its arguments") List<String> command) {}

    /** A command whose connection is gone goes on, or does not: nobody can tell. */
    @Override
    public boolean resumes() {
        return false;
    }

    @Override
    public Outputs run(Args args, FunctionContext context) throws Exception {
        Map<String, String> outputs = PodExec.in(context, args.namespace(), args.pod(), args.container())
                .outputsOf(context, args.command());
        return outputs.isEmpty() ? Outputs.NONE : Outputs.of(outputs);
    }

    @Override
    public Permissions permissions(PlannedPhase phase) {
        return PodPermissions.exec(
                phase.text("namespace").orElse(""), phase.text("pod").orElse(""));
    }
}
