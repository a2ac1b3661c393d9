package io.jerrycan.yaml;

import io.jerrycan.model.Artifact;
import io.jerrycan.model.ObjectMeta;
import io.jerrycan.model.ObjectReference;

/** What several resources are made of. */
final class SharedFields {
    private SharedFields() {}

    static ObjectReference reference(Fields fields) {
        return new ObjectReference(
                fields.optionalText("apiVersion"),
                fields.optionalText("group"),
                fields.optionalText("resource"),
                fields.optionalText("kind"),
                fields.optionalText("name"),
                fields.optionalText("namespace"),
                fields.unknown(),
                fields.pos());
    }

    static Artifact artifact(Fields fields) {
        return new Artifact(
                fields.textMap("keyValue"), fields.optionalText("kopiaSnapshot"), fields.unknown(), fields.pos());
    }

    /** Kept whole; only the types of what Jerrycan reads are checked. */
    static ObjectMeta metadata(Fields resource) {
        resource.map("metadata").ifPresent(fields -> {
            fields.text("name");
            fields.text("namespace");
            fields.text("uid");
            fields.textMap("labels");
            fields.textMap("annotations");
        });
        return new ObjectMeta(resource.dict("metadata"));
    }
}
