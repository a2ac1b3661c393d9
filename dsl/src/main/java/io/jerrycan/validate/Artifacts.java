package io.jerrycan.validate;

import io.jerrycan.function.FunctionCatalog;
import io.jerrycan.model.Artifact;
import io.jerrycan.model.Blueprint;
import io.jerrycan.model.Value.Text;
import io.jerrycan.source.Mistake;
import io.jerrycan.source.NearestWord;
import io.jerrycan.source.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The actions of a blueprint are wired by artifacts: what one reads another leaves. Kanister never reads the declaration of
 * inputs, and an artifact may come from elsewhere; only a key that this blueprint does not write fails for certain.
 */
final class Artifacts implements Rule {
    private final CompiledTemplates compiled;

    Artifacts(CompiledTemplates compiled) {
        this.compiled = compiled;
    }

    /** What all actions together write into the artifact of one name. */
    private static final class Made {
        private final Set<String> keys = new TreeSet<>();
        private boolean snapshot;
    }

    @Override
    public Stream<Problem> check(Blueprint blueprint, FunctionCatalog functions) {
        Map<String, Made> made = made(blueprint);
        Map<String, Read> first = new LinkedHashMap<>();
        Set<Text> readAll = new HashSet<>();
        blueprint.actions().keySet().stream()
                .filter(action -> !compiled.isWhole(action))
                .forEach(readAll::add);
        List<Problem> problems = new ArrayList<>();
        for (Read read : compiled.reads()) {
            if (!read.starts("ArtifactsIn")) {
                continue;
            } else if (read.length() == 1) {
                readAll.add(read.site().actionName());
            } else {
                first.putIfAbsent(read.site().actionName() + "/" + read.name(1), read);
                key(read, made).ifPresent(problems::add);
            }
        }
        first.values().forEach(read -> {
            unknown(read, made).or(() -> undeclared(read, made)).ifPresent(problems::add);
        });
        unusedInputs(blueprint, made, first, readAll).forEach(problems::add);
        unusedOutputs(blueprint, first, readAll).forEach(problems::add);
        return problems.stream();
    }

    private static Map<String, Made> made(Blueprint blueprint) {
        Map<String, Made> made = new HashMap<>();
        blueprint.actions().values().forEach(action -> action.outputArtifacts().forEach((name, artifact) -> {
            Made all = made.computeIfAbsent(name.text(), any -> new Made());
            artifact.keyValue().keySet().forEach(key -> all.keys.add(key.text()));
            all.snapshot |= artifact.kopiaSnapshot().isPresent();
        }));
        return made;
    }

    private static Optional<Problem> undeclared(Read read, Map<String, Made> made) {
        List<Text> declared = read.site().action().inputArtifactNames();
        String name = read.name(1);
        boolean weak = read.path().lenient() && read.length() == 2;
        if (weak || declared.contains(Text.of(name))) {
            return Optional.empty();
        }
        List<String> known = declared.stream().map(Text::text).toList();
        return Optional.of(read.warning(
                Mistake.UNDECLARED_ARTIFACT,
                "the action does not declare the artifact '" + name + "'",
                NearestWord.hint(name, made.containsKey(name) ? List.of() : known, "add it to 'inputArtifactNames'")));
    }

    /** When no action makes any artifact, all come from elsewhere. */
    private static Optional<Problem> unknown(Read read, Map<String, Made> made) {
        String name = read.name(1);
        List<String> declared = read.site().action().inputArtifactNames().stream()
                .map(Text::text)
                .toList();
        boolean near =
                !declared.contains(name) && NearestWord.of(name, declared).isPresent();
        if (made.containsKey(name) || near) {
            return Optional.empty();
        }
        String message = "no action of this blueprint leaves an artifact '" + name + "'";
        return Optional.of(
                made.isEmpty()
                        ? read.note(Mistake.UNKNOWN_ARTIFACT, message, "it must come from elsewhere")
                        : read.warning(
                                Mistake.UNKNOWN_ARTIFACT,
                                message,
                                NearestWord.hint(
                                        name,
                                        made.keySet(),
                                        "they leave " + String.join(", ", new TreeSet<>(made.keySet())))));
    }

    private static Optional<Problem> key(Read read, Map<String, Made> made) {
        Made artifact = made.get(read.name(1));
        String member = read.name(2);
        String key = read.name(3);
        if (artifact == null) {
            return Optional.empty();
        } else if (member.equals("KopiaSnapshot") && !artifact.snapshot) {
            return Optional.of(read.warning(
                    Mistake.UNKNOWN_ARTIFACT_KEY,
                    "artifact '" + read.name(1) + "' has no kopiaSnapshot",
                    has(artifact)));
        } else if (!member.equals("KeyValue") || key.isEmpty() || artifact.keys.contains(key)) {
            return Optional.empty();
        }
        return Optional.of(read.failing(
                Mistake.UNKNOWN_ARTIFACT_KEY,
                "artifact '" + read.name(1) + "' has no key '" + key + "'",
                NearestWord.hint(key, artifact.keys, has(artifact))));
    }

    private static String has(Made artifact) {
        List<String> all = new ArrayList<>(artifact.keys);
        if (artifact.snapshot) {
            all.add("kopiaSnapshot");
        }
        return all.isEmpty() ? "it has no keys" : "it has " + String.join(", ", all);
    }

    private static Stream<Problem> unusedInputs(
            Blueprint blueprint, Map<String, Made> made, Map<String, Read> first, Set<Text> readAll) {
        return blueprint.actions().entrySet().stream()
                .filter(action -> !readAll.contains(action.getKey()))
                .flatMap(action -> action.getValue().inputArtifactNames().stream()
                        .filter(name -> !first.containsKey(action.getKey() + "/" + name))
                        .map(name -> Problem.warning(
                                Mistake.UNUSED_ARTIFACT,
                                name.pos(),
                                "action '" + action.getKey() + "' declares the artifact '" + name
                                        + "' and does not read it",
                                made.containsKey(name.text())
                                        ? "remove it"
                                        : NearestWord.hint(name.text(), made.keySet(), "remove it"))));
    }

    /** Who reads artifacts at all, and not this one, may have meant it. */
    private static Stream<Problem> unusedOutputs(Blueprint blueprint, Map<String, Read> first, Set<Text> readAll) {
        Set<String> read = new HashSet<>();
        first.values().forEach(each -> read.add(each.name(1)));
        if (read.isEmpty() || !readAll.isEmpty()) {
            return Stream.empty();
        }
        return blueprint.actions().values().stream()
                .map(action -> action.outputArtifacts())
                .flatMap((Map<Text, Artifact> artifacts) -> artifacts.keySet().stream())
                .filter(name -> !read.contains(name.text()))
                .map(name -> Problem.note(
                        Mistake.UNUSED_ARTIFACT,
                        name.pos(),
                        "no action of this blueprint reads the artifact '" + name + "'",
                        ""));
    }
}
