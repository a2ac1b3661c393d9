package io.jerrycan.yaml;

import io.jerrycan.model.Blueprint;
import io.jerrycan.model.BlueprintAction;
import io.jerrycan.model.BlueprintPhase;
import io.jerrycan.model.GoDuration;
import io.jerrycan.model.Value.Dict;
import java.util.function.Function;

/** Generic data of a Blueprint; the other way round than {@link BlueprintFields}. */
final class BlueprintData {
    private BlueprintData() {}

    static Dict of(Blueprint blueprint) {
        return SharedData.resource(Blueprint.KIND, blueprint.metadata())
                .with("actions", blueprint.actions(), BlueprintData::action)
                .and(blueprint.unknown());
    }

    private static Dict action(BlueprintAction action) {
        return new Data()
                .with("name", action.name())
                .with("kind", action.kind())
                .with("configMapNames", action.configMapNames(), Function.identity())
                .with("secretNames", action.secretNames(), Function.identity())
                .with("inputArtifactNames", action.inputArtifactNames(), Function.identity())
                .with("outputArtifacts", action.outputArtifacts(), SharedData::artifact)
                .with("phases", action.phases(), BlueprintData::phase)
                .with("deferPhase", action.deferPhase().map(BlueprintData::phase))
                .with("finally", action.finallyPhases(), BlueprintData::phase)
                .with("timeout", action.flow().timeout().map(GoDuration::written))
                .and(action.unknown());
    }

    private static Dict phase(BlueprintPhase phase) {
        Data data = new Data().with("func", phase.func()).with("name", phase.name());
        return FlowData.add(data, phase.flow())
                .with("objects", phase.objects(), SharedData::reference)
                .with("args", phase.args())
                .and(phase.unknown());
    }
}
