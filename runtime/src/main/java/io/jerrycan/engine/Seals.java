package io.jerrycan.engine;

import io.jerrycan.engine.mask.Sealing;
import io.jerrycan.engine.record.Target;
import io.jerrycan.model.ActionSpec;
import io.jerrycan.model.Artifact;
import io.jerrycan.model.Value;
import io.jerrycan.model.Value.Dict;
import io.jerrycan.model.Value.Text;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Seals what a launch records, and opens it again. */
final class Seals {
    private Seals() {}

    static Target seal(Target target, Sealing sealing) {
        return map(target, sealing::seal);
    }

    static Target open(Target target, Sealing sealing) {
        return map(target, sealing::open);
    }

    private static Target map(Target target, UnaryOperator<String> change) {
        return new Target(
                target.statefulSet(),
                target.deployment(),
                target.deploymentConfig(),
                target.pvc(),
                target.namespace(),
                Masks.values(target.object(), change));
    }

    /** With the true values of what comes from a record, as far as they are known. */
    static ActionSpec open(ActionSpec spec, Sealing sealing) {
        Map<String, Artifact> artifacts = new LinkedHashMap<>();
        spec.artifacts().forEach((name, artifact) -> artifacts.put(name.text(), artifact));
        Map<Text, Artifact> opened = new LinkedHashMap<>();
        Masks.artifacts(artifacts, sealing::open).forEach((name, artifact) -> opened.put(Text.of(name), artifact));
        return spec.withArtifacts(opened)
                .withOptions(Masks.strings(Text.strings(spec.options()), sealing::open))
                .withPodOverride((Dict) Value.of(Masks.values(spec.podOverride().toJava(), sealing::open)));
    }

    /** The first part of a request whose true value is not known, as messages call it. */
    static Optional<String> closedIn(ActionSpec spec) {
        Stream<String> artifacts = spec.artifacts().entrySet().stream()
                .filter(artifact -> isClosed(artifact.getValue()))
                .map(artifact -> "artifact " + artifact.getKey().text());
        Stream<String> options = spec.options().entrySet().stream()
                .filter(option -> Sealing.isSealed(option.getValue().text()))
                .map(option -> "option " + option.getKey().text());
        Stream<String> podOverride = Stream.of("podOverride")
                .filter(name -> Sealing.isSealed(spec.podOverride().toJava().toString()));
        return Stream.of(artifacts, options, podOverride)
                .flatMap(Function.identity())
                .findFirst();
    }

    private static boolean isClosed(Artifact artifact) {
        return Stream.concat(artifact.keyValue().values().stream(), artifact.kopiaSnapshot().stream())
                .anyMatch(text -> Sealing.isSealed(text.text()));
    }
}
