package io.jerrycan.cli;

import io.fabric8.kubernetes.client.KubernetesClientException;
import io.jerrycan.engine.ActionRequest;
import io.jerrycan.engine.Engine;
import io.jerrycan.engine.Run;
import io.jerrycan.engine.RunLimits;
import io.jerrycan.engine.RunListener;
import io.jerrycan.engine.RunRequest;
import io.jerrycan.engine.RunResult;
import io.jerrycan.engine.record.RunStore;
import io.jerrycan.function.FunctionCatalog;
import io.jerrycan.model.ActionSpec;
import io.jerrycan.model.Blueprint;
import io.jerrycan.model.State;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What the commands that run an action have in common: the same arguments, the same ends. */
@Command(mixinStandardHelpOptions = true, sortOptions = false)
abstract class ActionCommand implements Callable<Integer> {
    @Mixin
    private BlueprintArgument file;

    @Parameters(index = "1", paramLabel = "ACTION", description = "such as backup")
    private String action;

    @Mixin
    private RequestOptions request;

    @Mixin
    private ClusterOptions cluster;

    @Mixin
    private PodOptions pods;

    @Mixin
    RecordOptions records;

    @Option(
            names = "--timeout",
            paramLabel = "TIME",
            converter = DurationArgument.class,
            description = "such as 90s, 15m or 2h; then the run is cancelled")
    private Duration timeout;

    @Option(names = "--json", description = "print one JSON event a line, the outcome last")
    private boolean json;

    @Option(
            names = {"-v", "--verbose"},
            description = "also print what containers print")
    private boolean verbose;

    @Spec
    CommandSpec spec;

    abstract Run begin(Engine engine, RunRequest request, RunStore store, RunListener listener);

    @Override
    public Integer call() throws Exception {
        FunctionCatalog catalog = FunctionCatalog.load();
        Blueprint blueprint = file.read(catalog, action);
        try (ClusterSession session = cluster.open();
                RunFile record = records.open(session)) {
            ActionSpec wanted = request.toSpec(
                    action,
                    blueprint.metadata().name(),
                    session.defaultObject(),
                    records.artifacts(),
                    session.defaultProfile());
            RunRequest run = RunRequest.of(record.runId(), new ActionRequest(blueprint, wanted))
                    .withLimits(timeout == null ? RunLimits.DEFAULT : RunLimits.DEFAULT.withRun(timeout));
            return finish(begin(session.engine(catalog, pods::applyTo), run, record.store(), printer()));
        }
    }

    private RunListener printer() {
        PrintWriter out = spec.commandLine().getOut();
        return json ? new JsonPrinter(out) : new ProgressPrinter(out, System.console() != null, verbose);
    }

    private int finish(Run run) throws InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        try (CancelSignals signals = CancelSignals.of(run, err)) {
            RunResult result = run.await();
            result.record().errors().forEach(error -> err.println("jerrycan: " + error));
            err.flush();
            return signals.came() && result.state() != State.COMPLETE ? ExitCode.CANCELLED : exitCode(result);
        }
    }

    private static int exitCode(RunResult result) {
        if (result.state() == State.COMPLETE) {
            return ExitCode.DONE;
        }
        boolean neverBegan = result.record().launchFailed();
        boolean cluster = result.failures().stream()
                .flatMap(ActionCommand::causes)
                .anyMatch(cause -> cause instanceof KubernetesClientException failure
                        && (failure.getCode() <= 0 || failure.getCode() == 401 || failure.getCode() == 403));
        return neverBegan && cluster ? ExitCode.CLUSTER_UNREACHABLE : ExitCode.PHASE_FAILED;
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, java.util.Objects::nonNull, Throwable::getCause);
    }
}
