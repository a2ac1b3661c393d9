package io.jerrycan.spec;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.jerrycan.engine.render.RenderProblem;
import io.jerrycan.engine.render.Renderer;
import io.jerrycan.function.ArgBinder;
import io.jerrycan.function.BlueprintFunction;
import io.jerrycan.function.Checkpoint;
import io.jerrycan.function.Deadline;
import io.jerrycan.function.FunctionContext;
import io.jerrycan.function.FunctionDescription;
import io.jerrycan.function.FunctionFailure;
import io.jerrycan.function.KnownSecrets;
import io.jerrycan.function.Outputs;
import io.jerrycan.function.RunInfo;
import io.jerrycan.function.RunNames;
import io.jerrycan.function.RunSettings;
import io.jerrycan.function.TemplateParams;
import io.jerrycan.model.Value;
import io.jerrycan.model.Value.Dict;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Runs one function alone, without an engine, and records what it does: for the spec of a function. Every context is a
 * run of its own; {@link #afterCrash()} is a second process that does the same run.
 *
 * @param log every message and line
 * @param checkpoint in memory
 * @param progress the latest
 */
public record RecordingContext(
        KubernetesClient kubernetes,
        TemplateParams params,
        RunInfo run,
        RunSettings settings,
        Deadline deadline,
        RecordingLog log,
        Checkpoint checkpoint,
        RecordingProgress progress,
        KnownSecrets secrets)
        implements FunctionContext {

    /** Parameters of an action whose object has no kind that templates know. */
    public static final TemplateParams NO_PARAMS = new TemplateParams(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            Optional.empty(),
            "2026-01-01T00:00:00Z",
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            TemplateParams.PhaseParams.EMPTY,
            Optional.empty());

    /** Of phase {@code phase} of action {@code action}, in the client's namespace, with settings as if no variable was set. */
    public static RecordingContext of(KubernetesClient client) {
        return new RecordingContext(
                client,
                NO_PARAMS,
                new RunInfo(UUID.randomUUID().toString(), 0, "action", "phase", 1, Map.of()),
                RunSettings.from(Map.of(), client.getNamespace()),
                Deadline.NONE,
                new RecordingLog(),
                new MemoryCheckpoint(),
                new RecordingProgress(),
                new MaskedValues());
    }

    public RecordingContext with(TemplateParams newParams) {
        return new RecordingContext(kubernetes, newParams, run, settings, deadline, log, checkpoint, progress, secrets);
    }

    /**
     * With these members of the parameters in place of theirs, such as {@code withParams(options: [size: '3'])}.
     *
     * @throws IllegalArgumentException for a name that is no member of {@link TemplateParams}
     */
    public RecordingContext withParams(Map<String, ?> members) {
        return with(ParamsMembers.replace(params, members));
    }

    public RecordingContext with(RunSettings newSettings) {
        return new RecordingContext(kubernetes, params, run, newSettings, deadline, log, checkpoint, progress, secrets);
    }

    public RecordingContext withLabels(Map<String, String> labels) {
        RunInfo labelled =
                new RunInfo(run.runId(), run.actionIndex(), run.action(), run.phase(), run.attempt(), labels);
        return new RecordingContext(
                kubernetes, params, labelled, settings, deadline, log, checkpoint, progress, secrets);
    }

    /** The same run in a new process: it has the checkpoints and the names, but no log. */
    public RecordingContext afterCrash() {
        return new RecordingContext(
                kubernetes,
                params,
                run,
                settings,
                deadline,
                new RecordingLog(),
                checkpoint,
                new RecordingProgress(),
                secrets);
    }

    @Override
    public Object render(Value value) throws FunctionFailure {
        try {
            return new Renderer(params).value(value);
        } catch (RenderProblem problem) {
            throw new FunctionFailure(problem.getMessage(), problem);
        }
    }

    @Override
    public RunNames names() {
        return new RunNames(run);
    }

    /**
     * Checks and binds the arguments as the engine does, and runs the function.
     *
     * @param arguments as they are after rendering
     */
    @SuppressWarnings("unchecked")
    public Outputs perform(BlueprintFunction<?> function, Map<String, Object> arguments) throws Exception {
        Record bound = ArgBinder.bind(FunctionDescription.of(function), arguments, (Dict) Value.of(arguments));
        return ((BlueprintFunction<Record>) function).run(bound, this);
    }
}
