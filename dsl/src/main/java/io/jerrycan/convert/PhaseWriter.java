package io.jerrycan.convert;

import io.jerrycan.convert.Handles.Moment;
import io.jerrycan.convert.Known.Phase;
import io.jerrycan.convert.Known.PhaseMember;
import io.jerrycan.function.FunctionDescription;
import io.jerrycan.groovy.reference.Origin;
import io.jerrycan.groovy.reference.PhaseHandle;
import io.jerrycan.model.BlueprintPhase;
import io.jerrycan.model.ObjectReference;
import io.jerrycan.model.Value.Text;
import io.jerrycan.source.InvalidBlueprint;
import io.jerrycan.source.Mistake;
import io.jerrycan.source.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes a phase: the objects that it reads, and the function that it calls. */
final class PhaseWriter {
    /** What is declared with which word. */
    enum Kind {
        PHASE("phase"),
        /** Inside the braces of a group, so that its variable is declared before those. */
        IN_GROUP("phase"),
        DEFER_PHASE("deferPhase"),
        FINALLY_PHASE("finallyPhase");

        private final String word;

        Kind(String word) {
            this.word = word;
        }
    }

    private final Lines lines;
    private final Vocabulary vocabulary;
    private final Handles handles;
    private final ValueWriter values;
    private final Set<String> readVariables;

    /** @param readVariables those that any text reads; only they are declared */
    PhaseWriter(Lines lines, Vocabulary vocabulary, Handles handles, Set<String> readVariables) {
        this.lines = lines;
        this.vocabulary = vocabulary;
        this.handles = handles;
        this.values = new ValueWriter(handles);
        this.readVariables = readVariables;
    }

    /** @param names those of the action, to which the phase adds its own inside its braces */
    void write(BlueprintPhase phase, String variable, Variables names, Kind kind) {
        boolean nameless = phase.name().isEmpty() && kind != Kind.FINALLY_PHASE;
        String name = nameless ? "" : "(" + Literal.text(phase.name().text()) + ")";
        String declared =
                kind == Kind.IN_GROUP && readVariables.contains(variable) ? variable + " = " : declared(variable);
        lines.open(declared + kind.word + name);
        ScriptWriter.unknownFields(lines, phase.unknown());
        objects(phase, new Variables(names), kind == Kind.DEFER_PHASE);
        handles.at(kind == Kind.FINALLY_PHASE ? Moment.FINALLY_PHASE : Moment.PHASE);
        FlowWriter.write(lines, values, phase.flow());
        call(phase);
        handles.forgetObjects();
        handles.at(Moment.ARTIFACTS);
        lines.close();
    }

    private String declared(String variable) {
        return readVariables.contains(variable) ? "def " + variable + " = " : "";
    }

    /** What names them is rendered before any phase runs, so that none of them can read another. */
    private void objects(BlueprintPhase phase, Variables names, boolean deferred) {
        PhaseHandle handle = new PhaseHandle(new Origin(phase, "", phase.name().text(), deferred, false));
        Phase key = new Phase(deferred ? "" : phase.name().text());
        Map<String, String> variables = new LinkedHashMap<>();
        handles.at(Moment.OBJECTS);
        phase.objects().forEach((object, reference) -> {
            String variable = names.name(object.text(), word(reference));
            variables.put(object.text(), variable);
            object(object.text(), variable, reference);
        });
        phase.objects().forEach((object, reference) -> {
            String name = object.text();
            if (word(reference).equals("secret")) {
                handles.object(new PhaseMember(key, "Secrets"), name, variables.get(name), handle.secret(name));
            } else if (word(reference).equals("configMap")) {
                handles.object(new PhaseMember(key, "ConfigMaps"), name, variables.get(name), handle.configMap(name));
            }
        });
    }

    private static String word(ObjectReference reference) {
        String kind = reference.kind().map(Text::text).orElse("");
        if (reference.name().isEmpty()) {
            return "object";
        }
        return kind.equalsIgnoreCase("Secret") ? "secret" : kind.equalsIgnoreCase("ConfigMap") ? "configMap" : "object";
    }

    private void object(String key, String variable, ObjectReference reference) {
        String word = word(reference);
        CallWriter call = new CallWriter(values, lines, declared(variable) + word + "(");
        call.add(Literal.text(key));
        boolean kindIsSaid = List.of("secret Secret", "configMap ConfigMap")
                .contains(word + " " + reference.kind().map(Text::text).orElse(""));
        if (!kindIsSaid) {
            reference.kind().ifPresent(text -> call.add("kind", text));
        }
        reference.apiVersion().ifPresent(text -> call.add("apiVersion", text));
        reference.group().ifPresent(text -> call.add("group", text));
        reference.resource().ifPresent(text -> call.add("resource", text));
        reference.name().ifPresent(text -> call.add("name", text));
        reference.namespace().ifPresent(text -> call.add("namespace", text));
        call.unknownFields(reference.unknown());
        lines.add(call + ")");
    }

    private void call(BlueprintPhase phase) {
        String function = phase.func().text();
        FunctionDescription known = vocabulary
                .function(function)
                .orElseThrow(() -> new InvalidBlueprint(List.of(Problem.error(
                        Mistake.UNKNOWN_FUNCTION,
                        phase.func().pos(),
                        "function '" + function + "' is not known, so that Groovy cannot call it",
                        "put a jar with it on the class path"))));
        String word = Character.toLowerCase(function.charAt(0)) + function.substring(1);
        CallWriter call = new CallWriter(values, lines, word + " ");
        PodEnvironment.split(known, phase.args()).entries().forEach((key, value) -> {
            String name = key.text();
            if (name.equals("command") || name.endsWith("Command")) {
                call.addCommand(name, value);
            } else {
                call.add(name, value);
            }
        });
        lines.add(call.isEmpty() ? word + "()" : call.toString());
    }
}
