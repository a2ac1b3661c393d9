package io.jerrycan.engine;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.jerrycan.engine.RunEvent.ContainerLine;
import io.jerrycan.engine.RunEvent.Level;
import io.jerrycan.engine.RunEvent.LogLine;
import io.jerrycan.engine.RunEvent.PhaseId;
import io.jerrycan.engine.RunEvent.PhaseProgress;
import io.jerrycan.engine.record.PhaseRecord;
import io.jerrycan.engine.record.StoreFailure;
import io.jerrycan.engine.render.RenderProblem;
import io.jerrycan.engine.render.Renderer;
import io.jerrycan.function.Checkpoint;
import io.jerrycan.function.Deadline;
import io.jerrycan.function.FunctionContext;
import io.jerrycan.function.FunctionFailure;
import io.jerrycan.function.KnownSecrets;
import io.jerrycan.function.PhaseLog;
import io.jerrycan.function.Progress;
import io.jerrycan.function.RunInfo;
import io.jerrycan.function.RunNames;
import io.jerrycan.function.RunSettings;
import io.jerrycan.function.TemplateParams;
import io.jerrycan.model.Value;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The context of one running phase. What a function still says after its phase is over goes nowhere. */
final class PhaseContext implements FunctionContext, Checkpoint, Progress, PhaseLog {
    private final RunScope run;
    private final PhaseId phase;
    private final Cell cell;
    private final TemplateParams params;
    private final Deadline deadline;
    private volatile boolean over;

    PhaseContext(RunScope run, PhaseId phase, Cell cell, TemplateParams params, Deadline deadline) {
        this.run = run;
        this.phase = phase;
        this.cell = cell;
        this.params = params;
        this.deadline = deadline;
    }

    void end() {
        over = true;
    }

    @Override
    public KubernetesClient kubernetes() {
        return run.kubernetes();
    }

    @Override
    public TemplateParams params() {
        return params;
    }

    @Override
    public Object render(Value value) throws FunctionFailure {
        try {
            return new Renderer(params).value(value);
        } catch (RenderProblem e) {
            throw new FunctionFailure(e.getMessage(), e);
        }
    }

    @Override
    public RunInfo run() {
        return new RunInfo(
                run.runId(),
                phase.action().index(),
                phase.action().name(),
                phase.name(),
                phase.attempt(),
                run.request().labels());
    }

    @Override
    public RunNames names() {
        String item = phase.item().map(index -> "[" + index + "]").orElse("");
        return new RunNames(run(), item);
    }

    @Override
    public Checkpoint checkpoint() {
        return this;
    }

    @Override
    public Progress progress() {
        return this;
    }

    @Override
    public PhaseLog log() {
        return this;
    }

    @Override
    public Deadline deadline() {
        return deadline;
    }

    @Override
    public KnownSecrets secrets() {
        return run.secrets();
    }

    @Override
    public RunSettings settings() {
        return run.settings();
    }

    @Override
    public Optional<String> read(String key) {
        return Optional.ofNullable(record().checkpoints().get(key));
    }

    @Override
    public void write(String key, String value) {
        if (over) {
            throw new StoreFailure("phase " + phase.name() + " is over; nothing more is recorded for it");
        }
        cell.save(it -> it.withCheckpoint(key, value));
    }

    @Override
    public void percent(int percent) {
        note(progress -> progress.withPercent(Math.max(0, Math.min(percent, 100)), Instant.now()));
    }

    @Override
    public void bytes(long uploaded, long downloaded) {
        note(progress -> progress.withBytes(uploaded, downloaded, Instant.now()));
    }

    private void note(UnaryOperator<PhaseRecord.Progress> change) {
        PhaseRecord.Progress now = change.apply(record().progress());
        if (over || now.equals(record().progress())) {
            return;
        }
        cell.note(it -> it.withProgress(now));
        run.events()
                .tell(new PhaseProgress(
                        run.runId(), Instant.now(), phase, now.percent(), now.uploaded(), now.downloaded()));
    }

    private PhaseRecord record() {
        return cell.record();
    }

    @Override
    public void info(String message, Object... keyValues) {
        log(Level.INFO, message, keyValues);
    }

    @Override
    public void warn(String message, Object... keyValues) {
        log(Level.WARN, message, keyValues);
    }

    private void log(Level level, String message, Object... keyValues) {
        Map<String, String> details = new LinkedHashMap<>();
        for (int i = 0; i < keyValues.length; i += 2) {
            String value = i + 1 < keyValues.length ? String.valueOf(keyValues[i + 1]) : "";
            details.put(String.valueOf(keyValues[i]), value);
        }
        tell(new LogLine(run.runId(), Instant.now(), phase, level, message, details));
    }

    @Override
    public void line(String pod, String container, String line) {
        tell(new ContainerLine(run.runId(), Instant.now(), phase, pod, container, line));
    }

    private void tell(RunEvent event) {
        if (!over) {
            run.events().tell(event);
        }
    }
}
