package io.jerrycan.engine;

import io.jerrycan.engine.mask.Sealing;
import io.jerrycan.engine.record.Target;
import io.jerrycan.model.ActionSpec;
import io.jerrycan.model.Artifact;
import io.jerrycan.model.Value.Text;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

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

    /**
     * With the true values of artifacts that come from the record of another run.
     *
     * @throws ParamsFailure when a value is not known to this run
     */
    static ActionSpec open(ActionSpec spec, Sealing sealing) throws ParamsFailure {
        Map<String, Artifact> artifacts = new LinkedHashMap<>();
        spec.artifacts().forEach((name, artifact) -> artifacts.put(name.text(), artifact));
        Map<Text, Artifact> opened = new LinkedHashMap<>();
        Masks.artifacts(artifacts, sealing::open).forEach((name, artifact) -> opened.put(Text.of(name), artifact));
        for (Map.Entry<Text, Artifact> artifact : opened.entrySet()) {
            boolean closed =
                    artifact.getValue().keyValue().values().stream().anyMatch(it -> Sealing.isSealed(it.text()))
                            || artifact.getValue()
                                    .kopiaSnapshot()
                                    .filter(it -> Sealing.isSealed(it.text()))
                                    .isPresent();
            if (closed) {
                throw new ParamsFailure(
                        "artifact " + artifact.getKey().text()
                                + " holds a secret value that this run does not know; give the run the Secret or Profile that it is of");
            }
        }
        return spec.withArtifacts(opened);
    }
}
