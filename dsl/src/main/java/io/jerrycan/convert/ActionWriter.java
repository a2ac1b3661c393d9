package io.jerrycan.convert;

import io.jerrycan.convert.PhaseWriter.Kind;
import io.jerrycan.groovy.reference.Origin;
import io.jerrycan.groovy.reference.PhaseHandle;
import io.jerrycan.model.Artifact;
import io.jerrycan.model.BlueprintAction;
import io.jerrycan.model.BlueprintPhase;
import io.jerrycan.model.Value.Text;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes an action: what it is given, its phases, and what it leaves. */
final class ActionWriter {
    /**
     * What the texts of the action read.
     *
     * @param variables by name
     */
    record Seen(Set<String> variables, List<String> secrets, List<String> configMaps, Set<String> foreignArtifacts) {
        static final Seen NOTHING = new Seen(Set.of(), List.of(), List.of(), Set.of());
    }

    private final Lines lines;
    private final Vocabulary vocabulary;
    private final Variables names;
    private final Set<String> used = new HashSet<>();
    private final Handles handles;
    private final ValueWriter values;
    private final PhaseWriter writer;
    private final Seen before;

    /** @param before what an earlier go at the same action has seen */
    ActionWriter(Lines lines, Vocabulary vocabulary, Map<String, Set<String>> producedKeys, Seen before) {
        this.lines = lines;
        this.vocabulary = vocabulary;
        this.names = new Variables(vocabulary.words());
        this.handles = new Handles(producedKeys, used);
        this.values = new ValueWriter(handles);
        this.before = before;
        this.writer = new PhaseWriter(lines, vocabulary, handles, before.variables());
    }

    Seen seen() {
        return new Seen(
                used, List.copyOf(handles.secrets()), List.copyOf(handles.configMaps()), handles.foreignArtifacts());
    }

    void write(String name, BlueprintAction action) {
        lines.open("action(" + Literal.text(name) + ")");
        action.name().ifPresent(text -> lines.add("name " + Literal.text(text.text())));
        action.kind().ifPresent(text -> lines.add("kind " + Literal.text(text.text())));
        ScriptWriter.unknownFields(lines, action.unknown());
        given("secretNames", strings(action.secretNames()), before.secrets());
        given("configMapNames", strings(action.configMapNames()), before.configMaps());
        inputArtifacts(strings(action.inputArtifactNames()));
        action.flow().timeout().ifPresent(length -> FlowWriter.timeout(lines, length));
        phases(action.phases());
        action.deferPhase().ifPresent(phase -> phase(phase, "deferred", Kind.DEFER_PHASE));
        action.flow().finallyPhases().forEach(phase -> phase(phase, "phase", Kind.FINALLY_PHASE));
        lines.gap();
        action.outputArtifacts().forEach(this::outputArtifact);
        lines.close();
    }

    private void phases(List<BlueprintPhase> phases) {
        for (int i = 0; i < phases.size(); i++) {
            Optional<Text> group = phases.get(i).flow().parallel();
            if (group.isEmpty()) {
                phase(phases.get(i), "phase", Kind.PHASE);
                continue;
            }
            int end = i;
            while (end < phases.size() && phases.get(end).flow().parallel().equals(group)) {
                end++;
            }
            group(group.get(), phases.subList(i, end));
            i = end - 1;
        }
    }

    private void group(Text name, List<BlueprintPhase> phases) {
        lines.gap();
        Variables ahead = new Variables(names);
        phases.stream()
                .map(phase -> ahead.name(phase.name().text(), "phase"))
                .filter(before.variables()::contains)
                .forEach(variable -> lines.add("def " + variable));
        lines.open("parallel(" + Literal.text(name.text()) + ")");
        phases.forEach(phase -> phase(phase, "phase", Kind.IN_GROUP));
        lines.close();
    }

    private void phase(BlueprintPhase phase, String otherwise, Kind kind) {
        lines.gap();
        String variable = names.name(phase.name().text(), otherwise);
        writer.write(phase, variable, names, kind);
        boolean deferred = kind == Kind.DEFER_PHASE;
        handles.phase(deferred ? "" : phase.name().text(), variable, handle(phase, deferred));
    }

    private static PhaseHandle handle(BlueprintPhase phase, boolean deferred) {
        return new PhaseHandle(new Origin(phase, "", phase.name().text(), deferred, false));
    }

    private static List<String> strings(List<Text> texts) {
        return texts.stream().map(Text::text).toList();
    }

    /** Said outright only where it is not just what is used. */
    private void given(String word, List<String> wanted, List<String> seen) {
        if (!wanted.equals(seen)) {
            String all = wanted.stream().map(Literal::text).collect(Collectors.joining(", "));
            lines.add(all.isEmpty() ? word + "()" : word + " " + all);
        }
    }

    private void inputArtifacts(List<String> declared) {
        boolean plain = before.foreignArtifacts().isEmpty() && new HashSet<>(declared).size() == declared.size();
        if (!plain) {
            given("inputArtifactNames", declared, List.of(""));
        }
        for (String name : new LinkedHashSet<>(declared)) {
            String variable = names.name(name, "artifact");
            boolean isRead = before.variables().contains(variable);
            if (plain || isRead) {
                lines.add((isRead ? "def " + variable + " = " : "") + "inputArtifact(" + Literal.text(name) + ")");
            }
            handles.artifact(name, variable);
        }
    }

    private void outputArtifact(Text name, Artifact artifact) {
        CallWriter call = new CallWriter(values, lines, "outputArtifact(");
        call.add(Literal.text(name.text()));
        artifact.keyValue().forEach((key, text) -> call.add(key.text(), text));
        artifact.kopiaSnapshot().ifPresent(text -> call.add("kopiaSnapshot", text));
        call.unknownFields(artifact.unknown());
        lines.add(call + ")");
    }
}
