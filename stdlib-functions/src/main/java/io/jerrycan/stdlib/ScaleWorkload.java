package io.jerrycan.stdlib;

import io.jerrycan.function.BlueprintFunction;
import io.jerrycan.function.Describe;
import io.jerrycan.function.FunctionContext;
import io.jerrycan.function.FunctionFailure;
import io.jerrycan.function.Gives;
import io.jerrycan.function.Outputs;
import io.jerrycan.function.Permissions;
import io.jerrycan.function.PlannedPhase;
import io.jerrycan.function.TemplateParams;
import io.jerrycan.stdlib.workload.Workload;
import io.jerrycan.stdlib.workload.WorkloadKind;
import java.util.Map;
import java.util.Optional;

/**
 * Follows Kanister's ScaleWorkload. Its output {@code originalReplicaCount} is recorded before the change, so that it is
 * right also when the phase runs again after a crash.
 */
@Describe("changes the number of replicas of a Deployment, StatefulSet or DeploymentConfig")
@Gives("originalReplicaCount")
public final class ScaleWorkload implements BlueprintFunction<ScaleWorkload.Args> {
    private static final String ORIGINAL = "originalReplicaCount";

    public record Args(
            @Describe("number of replicas") int replicas,

            @Describe(value = "namespace of the workload", otherwise = "that of the action's object")
            Optional<String> namespace,

            @Describe(value = "name of the workload", otherwise = "that of the action's object")
            Optional<String> name,

            @Describe(
                    value = "kind of the workload: Deployment, StatefulSet or DeploymentConfig",
                    otherwise = "that of the action's object")
            Optional<String> kind,

            @Describe(value = "whether to wait until all replicas are ready and no others are left", otherwise = "true")
            Optional<Boolean> waitForReady) {}

    @Override
    public Outputs run(Args args, FunctionContext context) throws Exception {
        Workload workload = workload(args, context);
        long current = workload.replicas();
        String original = context.checkpoint().once(ORIGINAL, () -> String.valueOf(current));
        workload.scale(args.replicas());
        if (args.waitForReady().orElse(true)) {
            workload.awaitReady();
        }
        return Outputs.of(Map.of(ORIGINAL, Long.valueOf(original)));
    }

    @Override
    public Permissions permissions(PlannedPhase phase) {
        Optional<TemplateParams.Workload> object = phase.params().workload();
        Optional<String> kind = phase.text("kind").or(() -> objectKind(phase.params()));
        Optional<WorkloadKind> known = kind.flatMap(WorkloadKind::named);
        if (known.isEmpty()) {
            return Permissions.unknown("which kind of workload is scaled: "
                    + kind.orElse("neither the arguments nor the action's object say it"));
        }
        return known.get()
                .permissions(
                        phase.text("namespace")
                                .or(() -> object.map(TemplateParams.Workload::namespace))
                                .orElse(""),
                        phase.text("name")
                                .or(() -> object.map(TemplateParams.Workload::name))
                                .orElse(""),
                        !Boolean.FALSE.equals(phase.argument("waitForReady").orElse(true)));
    }

    private static Workload workload(Args args, FunctionContext context) throws FunctionFailure {
        TemplateParams params = context.params();
        Optional<TemplateParams.Workload> object = params.workload();
        String kind = given("kind", args.kind().or(() -> objectKind(params)));
        return new Workload(
                context.kubernetes(),
                WorkloadKind.named(kind)
                        .orElseThrow(() -> new FunctionFailure("Workload type not supported " + kind
                                + "; it must be Deployment, StatefulSet or DeploymentConfig")),
                given("namespace", args.namespace().or(() -> object.map(TemplateParams.Workload::namespace))),
                given("name", args.name().or(() -> object.map(TemplateParams.Workload::name))));
    }

    private static Optional<String> objectKind(TemplateParams params) {
        return params.statefulSet()
                .map(found -> "StatefulSet")
                .or(() -> params.deployment().map(found -> "Deployment"))
                .or(() -> params.deploymentConfig().map(found -> "DeploymentConfig"));
    }

    private static String given(String argument, Optional<String> value) throws FunctionFailure {
        return value.orElseThrow(
                () -> new FunctionFailure("Workload information not available via defaults or namespace/name/kind"
                        + " parameters: `" + argument + "` is missing, and the action's object is no workload"));
    }
}
