package io.jerrycan.yaml;

import io.jerrycan.model.ActionSet;
import io.jerrycan.model.ActionSetSpec;
import io.jerrycan.model.ActionSpec;
import io.jerrycan.model.ObjectMeta;
import io.jerrycan.model.ObjectReference;

/** Reads what an ActionSet asks for. */
final class ActionSetFields {
    private ActionSetFields() {}

    static ActionSet actionSet(ObjectMeta metadata, Fields fields) {
        return new ActionSet(
                metadata,
                fields.map("spec", ActionSetFields::spec),
                fields.map("status", StatusFields::status),
                fields.unknown(),
                fields.pos());
    }

    private static ActionSetSpec spec(Fields fields) {
        return new ActionSetSpec(fields.list("actions", ActionSetFields::action), fields.unknown(), fields.pos());
    }

    private static ActionSpec action(Fields fields) {
        return new ActionSpec(
                fields.text("name"),
                fields.map("object", SharedFields::reference).orElse(ObjectReference.NONE),
                fields.text("blueprint"),
                fields.mapOf("artifacts", SharedFields::artifact),
                fields.mapOf("configMaps", SharedFields::reference),
                fields.mapOf("secrets", SharedFields::reference),
                fields.map("profile", SharedFields::reference),
                fields.dict("podOverride"),
                fields.textMap("options"),
                fields.text("preferredVersion"),
                fields.textMap("podLabels"),
                fields.textMap("podAnnotations"),
                fields.map("repositoryServer", SharedFields::reference),
                fields.unknown(),
                fields.pos());
    }
}
