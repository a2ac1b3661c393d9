package io.jerrycan.engine;

import io.jerrycan.engine.record.Target;
import io.jerrycan.function.TemplateParams;
import io.jerrycan.function.TemplateParams.PhaseParams;
import io.jerrycan.model.ActionSpec;
import io.jerrycan.model.Artifact;
import io.jerrycan.model.Value.Text;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Puts together what templates and functions know of an action before its first phase. */
public final class ActionParams {
    private ActionParams() {}

    public static TemplateParams of(ActionSpec spec, References references, Target target, String time) {
        Map<String, Artifact> artifacts = new LinkedHashMap<>();
        spec.artifacts().forEach((name, artifact) -> artifacts.put(name.text(), artifact));
        return new TemplateParams(
                target.statefulSet(),
                target.deployment(),
                target.deploymentConfig(),
                target.pvc(),
                target.namespace(),
                target.object(),
                artifacts,
                references.configMaps(),
                references.secrets(),
                references.profile(),
                time,
                Text.strings(spec.options()),
                spec.podOverride().toJava(),
                Text.strings(spec.podLabels()),
                Text.strings(spec.podAnnotations()),
                Map.of(),
                PhaseParams.EMPTY,
                Optional.empty());
    }
}
