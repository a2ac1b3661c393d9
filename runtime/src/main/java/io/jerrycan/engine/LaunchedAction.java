package io.jerrycan.engine;

import io.jerrycan.engine.RunEvent.ActionId;
import io.jerrycan.function.TemplateParams;
import io.jerrycan.model.Artifact;
import io.jerrycan.model.GoDuration;
import io.jerrycan.model.Value.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An action that is ready to run: all that can be known before its first phase is known.
 *
 * @param params without phases
 * @param timeout of all phases together
 * @param outputArtifacts with templates
 */
record LaunchedAction(
        ActionId id,
        TemplateParams params,
        List<Step> phases,
        Optional<Step> deferPhase,
        List<Step> finallyPhases,
        Optional<GoDuration> timeout,
        Map<Text, Artifact> outputArtifacts) {}
