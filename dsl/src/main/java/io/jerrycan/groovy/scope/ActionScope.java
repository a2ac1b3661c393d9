package io.jerrycan.groovy.scope;

import groovy.lang.Closure;
import groovy.lang.DelegatesTo;
import io.jerrycan.groovy.data.Fields;
import io.jerrycan.groovy.reference.PhaseHandle;
import io.jerrycan.groovy.reference.Word;
import io.jerrycan.model.ActionFlow;
import io.jerrycan.model.Artifact;
import io.jerrycan.model.BlueprintAction;
import io.jerrycan.model.BlueprintPhase;
import io.jerrycan.model.GoDuration;
import io.jerrycan.model.Value.Dict;
import io.jerrycan.model.Value.Text;
import io.jerrycan.source.Mistake;
import io.jerrycan.source.SourcePos;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Inside {@code action('name') { }}: declares phases in order, what runs behind them in any case, and output artifacts. */
public final class ActionScope extends ActionWords {
    private static final String KOPIA_SNAPSHOT = "kopiaSnapshot";

    private final String actionName;
    private final SourcePos pos;
    private final ActionInputs inputs;
    private final List<BlueprintPhase> phases = new ArrayList<>();
    private final Map<Text, Artifact> outputArtifacts = new LinkedHashMap<>();
    private final List<BlueprintPhase> finallyPhases = new ArrayList<>();
    private final Set<String> groups = new HashSet<>();
    private BlueprintPhase deferPhase;
    private GoDuration timeout;
    private Text name;
    private Text kind;
    private Dict unknown = Dict.EMPTY;

    ActionScope(Session session, String actionName, ArtifactKeys artifacts) {
        super(session);
        this.actionName = actionName;
        this.pos = session.here();
        this.inputs = new ActionInputs(artifacts);
    }

    @Override
    public String where() {
        return "an action";
    }

    @Override
    ActionInputs inputs() {
        return inputs;
    }

    String actionName() {
        return actionName;
    }

    @Word(usage = "name 'backup'", help = "a name for readers; the action is called by that of action(...)")
    public void name(String text) {
        name = new Text(text, session().argument(0));
    }

    @Word(usage = "kind 'StatefulSet'", help = "kind of object that the action works on, for readers")
    public void kind(String text) {
        kind = new Text(text, session().argument(0));
    }

    @Word(usage = "secretNames 'aws', 'db'", help = "the Secrets that the ActionSet must hand over")
    public void secretNames(String... names) {
        inputs.secrets().say(session(), names);
    }

    @Word(usage = "configMapNames 'settings'", help = "the ConfigMaps that the ActionSet must hand over")
    public void configMapNames(String... names) {
        inputs.configMaps().say(session(), names);
    }

    @Word(usage = "inputArtifactNames 'dump'", help = "the artifacts that the ActionSet must hand over")
    public void inputArtifactNames(String... names) {
        inputs.artifacts().say(session(), names);
    }

    @Word(
            usage = "unknownFields inputArtifactName: 'dump'",
            help = "fields that an action does not have, kept as a file had them")
    public void unknownFields(Map<String, ?> fields) {
        unknown = UnknownFields.of(session(), fields);
    }

    @Word(usage = "phase { ... }", help = "declares a phase without a name")
    public PhaseHandle phase(@DelegatesTo(value = PhaseScope.class, strategy = Closure.DELEGATE_ONLY) Closure<?> body) {
        return phase("", body);
    }

    @Word(
            usage = "phase('dump') { ... }",
            help = "declares a phase: one function and its arguments; gives a handle to its output")
    public PhaseHandle phase(
            String name, @DelegatesTo(value = PhaseScope.class, strategy = Closure.DELEGATE_ONLY) Closure<?> body) {
        return declare(name, Optional.empty(), body);
    }

    /** @param group of phases that run side by side */
    PhaseHandle declare(String name, Optional<Text> group, Closure<?> body) {
        SourcePos at = session().argument(0);
        boolean twice = !name.isEmpty()
                && phases.stream().anyMatch(phase -> phase.name().text().equals(name));
        PhaseScope scope = new PhaseScope(session(), this, new Text(name, at), Place.Moment.PHASE);
        fill(body, scope);
        phases.add(scope.result(group));
        if (twice) {
            session()
                    .problem(
                            Mistake.DUPLICATE_NAME,
                            at,
                            "action '" + actionName + "' has two phases '" + name + "'",
                            "rename one: outputs are told apart by the name of their phase");
        }
        return scope.handle();
    }

    @Word(usage = "deferPhase { ... }", help = "declares the deferPhase without a name, which nothing needs")
    public PhaseHandle deferPhase(
            @DelegatesTo(value = PhaseScope.class, strategy = Closure.DELEGATE_ONLY) Closure<?> body) {
        return deferPhase("", body);
    }

    @Word(
            usage = "parallel('dumps') { phase('one') { ... }; phase('two') { ... } }",
            help = "declares phases that run side by side; what comes behind waits for all of them")
    public void parallel(
            String name, @DelegatesTo(value = ParallelScope.class, strategy = Closure.DELEGATE_ONLY) Closure<?> body) {
        Text group = new Text(name, session().argument(0));
        if (!groups.add(name)) {
            session()
                    .problem(
                            Mistake.DUPLICATE_NAME,
                            group.pos(),
                            "action '" + actionName + "' has two groups '" + name + "'",
                            "rename one");
        }
        ParallelScope scope = new ParallelScope(session(), this, group);
        fill(body, scope);
        if (scope.isEmpty()) {
            session().problem(group.pos(), "group '" + name + "' has no phases", "write phase('name') { ... } inside");
        }
    }

    @Word(
            usage = "deferPhase('cleanUp') { ... }",
            help = "declares the phase that runs last, whether or not the others succeed")
    public PhaseHandle deferPhase(
            String name, @DelegatesTo(value = PhaseScope.class, strategy = Closure.DELEGATE_ONLY) Closure<?> body) {
        SourcePos at = session().here();
        PhaseScope scope =
                new PhaseScope(session(), this, new Text(name, session().argument(0)), Place.Moment.DEFER_PHASE);
        fill(body, scope);
        if (deferPhase != null) {
            session()
                    .problem(
                            Mistake.DUPLICATE_NAME,
                            at,
                            "action '" + actionName + "' has two deferPhases",
                            "an action can have one, and any number of finallyPhase(...)");
        }
        deferPhase = scope.result(Optional.empty());
        return scope.handle();
    }

    @Word(
            usage = "finallyPhase('report') { ... }",
            help = "declares a phase that runs behind the deferPhase, whatever failed before; there may be several")
    public PhaseHandle finallyPhase(
            String name, @DelegatesTo(value = FinallyScope.class, strategy = Closure.DELEGATE_ONLY) Closure<?> body) {
        FinallyScope scope =
                new FinallyScope(session(), this, new Text(name, session().argument(0)));
        fill(body, scope);
        finallyPhases.add(scope.result(Optional.empty()));
        return scope.handle();
    }

    @Word(usage = "timeout '2h'", help = "how long all phases together may take")
    public void timeout(String length) {
        if (timeout != null) {
            session()
                    .problem(
                            session().here(),
                            "action '" + actionName + "' has a second 'timeout'",
                            "keep one of the two");
        }
        timeout = Durations.read(session(), length);
    }

    @Word(
            usage = "outputArtifact('dump', path: dump.output('path'))",
            help = "leaves values for later actions; kopiaSnapshot: is the Kopia snapshot")
    public void outputArtifact(Map<String, ?> values, String name) {
        ToValue texts = new ToValue(session(), new Place(this, Place.Moment.ARTIFACTS));
        SourcePos at = session().argument(0);
        Map<Text, Text> keyValue = new LinkedHashMap<>();
        Optional<Text> snapshot = Optional.empty();
        Dict unknown = UnknownFields.of(session(), values.get(UnknownFields.WORD));
        for (Map.Entry<String, ?> entry : values.entrySet()) {
            if (entry.getKey().equals(UnknownFields.WORD)) {
                continue;
            }
            SourcePos keyPos = Fields.keyPosition(values, entry.getKey(), at);
            Text text = texts.text(entry.getValue(), Fields.valuePosition(values, entry.getKey(), keyPos));
            if (entry.getKey().equals(KOPIA_SNAPSHOT)) {
                snapshot = Optional.of(text);
            } else {
                keyValue.put(new Text(entry.getKey(), keyPos), text);
            }
        }
        inputs.produces(name, keyValue.keySet().stream().map(Text::text).toList());
        Artifact artifact = new Artifact(keyValue, snapshot, unknown, session().here());
        if (outputArtifacts.putIfAbsent(new Text(name, at), artifact) != null) {
            session()
                    .problem(
                            Mistake.DUPLICATE_NAME,
                            at,
                            "action '" + actionName + "' has two output artifacts '" + name + "'",
                            "put all keys into one");
        }
    }

    BlueprintAction result() {
        return new BlueprintAction(
                Optional.ofNullable(name),
                Optional.ofNullable(kind),
                inputs.configMaps().all(),
                inputs.secrets().all(),
                inputs.artifacts().all(),
                outputArtifacts,
                phases,
                Optional.ofNullable(deferPhase),
                new ActionFlow(Optional.ofNullable(timeout), finallyPhases),
                unknown,
                pos);
    }
}
