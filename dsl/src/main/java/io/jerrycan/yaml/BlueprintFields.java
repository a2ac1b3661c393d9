package io.jerrycan.yaml;

import io.jerrycan.model.ActionFlow;
import io.jerrycan.model.Blueprint;
import io.jerrycan.model.BlueprintAction;
import io.jerrycan.model.BlueprintPhase;
import io.jerrycan.model.ObjectMeta;

/** Reads the parts of a Blueprint. */
final class BlueprintFields {
    private BlueprintFields() {}

    static Blueprint blueprint(ObjectMeta metadata, Fields fields) {
        return new Blueprint(
                metadata, fields.mapOf("actions", BlueprintFields::action), fields.unknown(), fields.pos());
    }

    private static BlueprintAction action(Fields fields) {
        return new BlueprintAction(
                fields.optionalText("name"),
                fields.optionalText("kind"),
                fields.texts("configMapNames"),
                fields.texts("secretNames"),
                fields.texts("inputArtifactNames"),
                fields.mapOf("outputArtifacts", SharedFields::artifact),
                fields.list("phases", BlueprintFields::phase),
                fields.map("deferPhase", BlueprintFields::phase),
                new ActionFlow(fields.optionalDuration("timeout"), fields.list("finally", BlueprintFields::phase)),
                fields.unknown(),
                fields.pos());
    }

    private static BlueprintPhase phase(Fields fields) {
        return new BlueprintPhase(
                fields.text("func"),
                fields.text("name"),
                fields.mapOf("objects", SharedFields::reference),
                fields.dict("args"),
                FlowFields.phase(fields),
                fields.unknown(),
                fields.pos());
    }
}
