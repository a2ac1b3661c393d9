package io.jerrycan.cli;

import io.fabric8.kubernetes.client.KubernetesClientException;
import io.jerrycan.cluster.ClusterUnreachable;
import io.jerrycan.cluster.WrongKubeconfig;
import io.jerrycan.engine.ActionRequest;
import io.jerrycan.engine.Engine;
import io.jerrycan.engine.Run;
import io.jerrycan.engine.RunListener;
import io.jerrycan.engine.RunRequest;
import io.jerrycan.engine.RunResult;
import io.jerrycan.engine.record.JsonFileRunStore;
import io.jerrycan.engine.record.RunRecord;
import io.jerrycan.engine.record.RunStore;
import io.jerrycan.function.FunctionCatalog;
import io.jerrycan.model.State;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What the commands that run an action have in common: the same arguments, the same ends. */
@Command(mixinStandardHelpOptions = true, sortOptions = false)
abstract class ActionCommand implements Callable<Integer> {
    @Mixin
    private RunArguments arguments;

    @Mixin
    private ClusterOptions cluster;

    @Mixin
    private RunFlags flags;

    @Mixin
    RecordOptions records;

    @Mixin
    private ProgressOptions output;

    @Spec
    CommandSpec spec;

    /** @param earlier what the store has of the run */
    abstract Run begin(
            Engine engine, RunRequest request, Optional<RunRecord> earlier, RunStore store, RunListener listener);

    /** Whether another version of the blueprint may take the place of the recorded one. */
    abstract boolean allowsChanges();

    @Override
    public Integer call() throws Exception {
        FunctionCatalog catalog = FunctionCatalog.load();
        Optional<RecordedRun> ofFile = records.file()
                .filter(Files::exists)
                .flatMap(file -> recorded(Optional.of(JsonFileRunStore.read(file))));
        arguments.check(records, ofFile);
        arguments.beginReading(catalog);
        ClusterOptions where =
                cluster.isGiven() ? cluster : ofFile.map(RecordedRun::cluster).orElse(cluster);
        try (ClusterSession session = open(where, catalog);
                RunFile file = records.open(session)) {
            Optional<RunRecord> earlier = file.store().load(file.runId());
            Optional<RecordedRun> recorded = recorded(earlier);
            if (records.file().isPresent() && !cluster.isGiven()) {
                recorded.ifPresent(run -> checkServer(run, session));
            }
            Intent intent = arguments.intent(catalog, recorded, earlier.isPresent(), allowsChanges(), records, session);
            RunFlags used = recorded.map(run -> flags.or(run.flags())).orElse(flags);
            List<String> kept = new ArrayList<>(used.written());
            kept.addAll(where.written());
            ActionRequest action = intent.asked().of(intent.blueprint(), session.client());
            RunRequest run = RunRequest.of(file.runId(), action)
                    .withLimits(used.limits())
                    .keeping(RecordedRun.of(action, intent.asked().secretOptions(), kept, session));
            return finish(begin(
                    session.engine(catalog, used::applyTo),
                    intent.recorded().map(run::recordedWith).orElse(run),
                    earlier,
                    file.store(),
                    output.printer(spec.commandLine().getOut())));
        }
    }

    /** What is wrong with the blueprint is told first: that can be mended without a cluster. */
    private ClusterSession open(ClusterOptions where, FunctionCatalog catalog) throws IOException {
        try {
            return where.open();
        } catch (ClusterUnreachable | WrongKubeconfig noCluster) {
            arguments.checkBlueprint(catalog);
            throw noCluster;
        }
    }

    private Optional<RecordedRun> recorded(Optional<RunRecord> earlier) {
        return earlier.flatMap(RunRecord::request)
                .map(request -> new RecordedRun(records.place().orElseThrow(), request));
    }

    private void checkServer(RecordedRun run, ClusterSession session) {
        if (run.server().isPresent()
                && session.server().isPresent()
                && !run.server().equals(session.server())) {
            throw wrong("the run in " + run.place() + " was begun in the cluster at "
                    + run.server().get() + ", and the current one is at "
                    + session.server().get() + "; name the right one with --kubeconfig");
        }
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

    ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
