package io.jerrycan.convert;

import io.jerrycan.model.Artifact;
import io.jerrycan.model.Blueprint;
import io.jerrycan.model.BlueprintAction;
import io.jerrycan.model.Value;
import io.jerrycan.model.Value.Dict;
import io.jerrycan.model.Value.Text;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes a whole blueprint. */
final class ScriptWriter {
    private static final List<String> METADATA = List.of("namespace", "labels", "annotations");

    private final Lines lines = new Lines();
    private final Vocabulary vocabulary;
    private final Map<String, Set<String>> producedKeys = new HashMap<>();

    private ScriptWriter(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    static String write(Blueprint blueprint, Vocabulary vocabulary) {
        ScriptWriter writer = new ScriptWriter(vocabulary);
        writer.blueprint(blueprint);
        return writer.lines.toString();
    }

    private void blueprint(Blueprint blueprint) {
        blueprint.actions().values().forEach(action -> action.outputArtifacts().forEach(this::produced));
        CallWriter call = new CallWriter(ValueWriter.plain(), lines, "blueprint(");
        call.add(Literal.text(blueprint.metadata().name()));
        Map<Text, Value> others = new LinkedHashMap<>();
        blueprint.metadata().fields().entries().forEach((key, value) -> {
            if (METADATA.contains(key.text())) {
                call.add(key.text(), value);
            } else if (!key.text().equals("name")) {
                others.put(key, value);
            }
        });
        call.unknownFields(new Dict(others, blueprint.pos()));
        lines.open(call + ")");
        lines.gap();
        unknownFields(lines, blueprint.unknown());
        blueprint.actions().forEach((name, action) -> {
            lines.gap();
            action(name.text(), action);
        });
        lines.close();
    }

    private void produced(Text name, Artifact artifact) {
        Set<String> keys = producedKeys.computeIfAbsent(name.text(), any -> new HashSet<>());
        artifact.keyValue().keySet().forEach(key -> keys.add(key.text()));
    }

    /** Written twice: only then is known which handles are read, and which names are declared by what reads them. */
    private void action(String name, BlueprintAction action) {
        ActionWriter first = new ActionWriter(new Lines(), vocabulary, producedKeys, ActionWriter.Seen.NOTHING);
        first.write(name, action);
        new ActionWriter(lines, vocabulary, producedKeys, first.seen()).write(name, action);
    }

    static void unknownFields(Lines lines, Dict unknown) {
        if (!unknown.isEmpty()) {
            CallWriter call = new CallWriter(ValueWriter.plain(), lines, "unknownFields(");
            unknown.entries().forEach((name, value) -> call.add(name.text(), value));
            lines.add(call + ")");
        }
    }
}
