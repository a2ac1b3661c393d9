package io.jerrycan.engine.record;

import io.jerrycan.engine.record.PhaseRecord.Progress;
import io.jerrycan.function.TemplateParams.NamedObject;
import io.jerrycan.function.TemplateParams.Workload;
import io.jerrycan.model.Artifact;
import io.jerrycan.model.State;
import io.jerrycan.model.Value.Dict;
import io.jerrycan.model.Value.Text;
import io.jerrycan.source.SourcePos;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The record of a run as plain JSON data and back, member for member; what is absent is left out. */
final class RecordJson {
    private RecordJson() {}

    static Map<String, Object> write(RunRecord run) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("runId", run.runId());
        json.put("requestDigest", run.requestDigest());
        json.put("started", run.started().toString());
        run.error().ifPresent(error -> json.put("error", error));
        run.request().ifPresent(request -> json.put("request", write(request)));
        json.put("actions", run.actions().stream().map(RecordJson::write).toList());
        return json;
    }

    /** @throws IllegalArgumentException when it is no record; names the member */
    static RunRecord readRun(JsonFields json) {
        return new RunRecord(
                json.text("runId"),
                json.text("requestDigest"),
                Instant.parse(json.text("started")),
                json.optional("error", String.class),
                json.objects("actions").stream().map(RecordJson::readAction).toList(),
                json.object("request").map(RecordJson::readRequest));
    }

    private static Map<String, Object> write(RequestRecord request) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("blueprint", request.blueprint());
        json.put("actionSet", request.actionSet());
        json.put("secretOptions", request.secretOptions());
        json.put("flags", request.flags());
        request.server().ifPresent(server -> json.put("server", server));
        return json;
    }

    private static RequestRecord readRequest(JsonFields json) {
        return new RequestRecord(
                json.object("blueprint")
                        .orElseThrow(() -> json.wrong("blueprint"))
                        .values(),
                json.object("actionSet")
                        .orElseThrow(() -> json.wrong("actionSet"))
                        .values(),
                json.strings("secretOptions"),
                json.texts("flags"),
                json.optional("server", String.class));
    }

    private static Map<String, Object> write(ActionRecord action) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", action.name());
        json.put("state", action.state().wireName());
        action.launch().ifPresent(launch -> json.put("launch", write(launch)));
        json.put("phases", action.phases().stream().map(RecordJson::write).toList());
        action.deferPhase().ifPresent(phase -> json.put("deferPhase", write(phase)));
        if (!action.finallyPhases().isEmpty()) {
            json.put(
                    "finallyPhases",
                    action.finallyPhases().stream().map(RecordJson::write).toList());
        }
        Map<String, Object> artifacts = new LinkedHashMap<>();
        action.artifacts().forEach((name, artifact) -> artifacts.put(name, write(artifact)));
        json.put("artifacts", artifacts);
        json.put("errors", action.errors());
        return json;
    }

    private static ActionRecord readAction(JsonFields json) {
        Map<String, Artifact> artifacts = new LinkedHashMap<>();
        json.members("artifacts").forEach((name, artifact) -> artifacts.put(name, readArtifact(artifact)));
        return new ActionRecord(
                json.text("name"),
                state(json),
                json.object("launch").map(RecordJson::readLaunch),
                json.objects("phases").stream().map(RecordJson::readPhase).toList(),
                json.object("deferPhase").map(RecordJson::readPhase),
                json.optionalObjects("finallyPhases").orElse(List.of()).stream()
                        .map(RecordJson::readPhase)
                        .toList(),
                artifacts,
                json.texts("errors"));
    }

    static Map<String, Object> write(PhaseRecord phase) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", phase.name());
        json.put("state", phase.state().wireName());
        json.put("attempt", phase.attempt());
        phase.outputs().ifPresent(outputs -> json.put("outputs", outputs));
        json.put("checkpoints", phase.checkpoints());
        Map<String, Object> progress = new LinkedHashMap<>();
        progress.put("percent", phase.progress().percent());
        progress.put("uploaded", phase.progress().uploaded());
        progress.put("downloaded", phase.progress().downloaded());
        phase.progress().changed().ifPresent(changed -> progress.put("changed", changed.toString()));
        json.put("progress", progress);
        phase.error().ifPresent(error -> json.put("error", error));
        FlowJson.write(phase.flow(), json);
        return json;
    }

    static PhaseRecord readPhase(JsonFields json) {
        JsonFields progress = json.object("progress").orElseThrow(() -> json.wrong("progress"));
        return new PhaseRecord(
                json.text("name"),
                state(json),
                (int) json.number("attempt"),
                json.object("outputs").map(JsonFields::values),
                json.strings("checkpoints"),
                new Progress(
                        (int) progress.number("percent"),
                        progress.number("uploaded"),
                        progress.number("downloaded"),
                        progress.optional("changed", String.class).map(Instant::parse)),
                json.optional("error", String.class),
                FlowJson.read(json));
    }

    private static State state(JsonFields json) {
        return State.ofWireName(json.text("state")).orElseThrow(() -> json.wrong("state"));
    }

    private static Map<String, Object> write(Launch launch) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("time", launch.time());
        launch.target().ifPresent(target -> json.put("target", write(target)));
        return json;
    }

    private static Launch readLaunch(JsonFields json) {
        return new Launch(json.text("time"), json.object("target").map(RecordJson::readTarget));
    }

    private static Map<String, Object> write(Target target) {
        Map<String, Object> json = new LinkedHashMap<>();
        target.statefulSet().ifPresent(it -> json.put("statefulSet", write(it)));
        target.deployment().ifPresent(it -> json.put("deployment", write(it)));
        target.deploymentConfig().ifPresent(it -> json.put("deploymentConfig", write(it)));
        target.pvc().ifPresent(it -> json.put("pvc", write(it)));
        target.namespace().ifPresent(it -> json.put("namespace", write(it)));
        json.put("object", target.object());
        return json;
    }

    private static Target readTarget(JsonFields json) {
        return new Target(
                json.object("statefulSet").map(RecordJson::readWorkload),
                json.object("deployment").map(RecordJson::readWorkload),
                json.object("deploymentConfig").map(RecordJson::readWorkload),
                json.object("pvc").map(RecordJson::readNamed),
                json.object("namespace").map(RecordJson::readNamed),
                json.object("object").orElseThrow(() -> json.wrong("object")).values());
    }

    private static Map<String, Object> write(Workload workload) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", workload.name());
        json.put("namespace", workload.namespace());
        json.put("pods", workload.pods());
        json.put("containers", workload.containers());
        json.put("persistentVolumeClaims", workload.persistentVolumeClaims());
        return json;
    }

    private static Workload readWorkload(JsonFields json) {
        Map<String, Map<String, String>> claims = new LinkedHashMap<>();
        json.members("persistentVolumeClaims").forEach((pod, mounts) -> claims.put(pod, mounts.strings()));
        return new Workload(
                json.text("name"), json.text("namespace"), json.texts("pods"), json.textLists("containers"), claims);
    }

    private static Map<String, Object> write(NamedObject named) {
        return Map.of("name", named.name(), "namespace", named.namespace());
    }

    private static NamedObject readNamed(JsonFields json) {
        return new NamedObject(json.text("name"), json.text("namespace"));
    }

    private static Map<String, Object> write(Artifact artifact) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("keyValue", Text.strings(artifact.keyValue()));
        artifact.kopiaSnapshot().ifPresent(snapshot -> json.put("kopiaSnapshot", snapshot.text()));
        return json;
    }

    private static Artifact readArtifact(JsonFields json) {
        return new Artifact(
                Text.mapOf(json.strings("keyValue")),
                json.optional("kopiaSnapshot", String.class).map(Text::of),
                Dict.EMPTY,
                SourcePos.UNKNOWN);
    }
}
