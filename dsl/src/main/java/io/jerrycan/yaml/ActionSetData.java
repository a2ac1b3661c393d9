package io.jerrycan.yaml;

import io.jerrycan.model.ActionSet;
import io.jerrycan.model.ActionSetSpec;
import io.jerrycan.model.ActionSpec;
import io.jerrycan.model.Value.Dict;
import java.util.function.Function;

/** Generic data of an ActionSet; the other way round than {@link ActionSetFields}. */
final class ActionSetData {
    private ActionSetData() {}

    static Dict of(ActionSet actionSet) {
        return SharedData.resource(ActionSet.KIND, actionSet.metadata())
                .with("spec", actionSet.spec().map(ActionSetData::spec))
                .with("status", actionSet.status().map(StatusData::of))
                .and(actionSet.unknown());
    }

    private static Dict spec(ActionSetSpec spec) {
        return new Data()
                .always("actions", Data.seq(spec.actions(), ActionSetData::action))
                .and(spec.unknown());
    }

    private static Dict action(ActionSpec action) {
        return new Data()
                .with("name", action.name())
                .with("blueprint", action.blueprint())
                .with("object", SharedData.reference(action.object()))
                .with("artifacts", action.artifacts(), SharedData::artifact)
                .with("configMaps", action.configMaps(), SharedData::reference)
                .with("secrets", action.secrets(), SharedData::reference)
                .with("profile", action.profile().map(SharedData::reference))
                .with("podOverride", action.podOverride())
                .with("options", action.options(), Function.identity())
                .with("preferredVersion", action.preferredVersion())
                .with("podLabels", action.podLabels(), Function.identity())
                .with("podAnnotations", action.podAnnotations(), Function.identity())
                .with("repositoryServer", action.repositoryServer().map(SharedData::reference))
                .and(action.unknown());
    }
}
