package io.jerrycan.yaml;

import io.jerrycan.model.Artifact;
import io.jerrycan.model.Blueprint;
import io.jerrycan.model.ObjectMeta;
import io.jerrycan.model.ObjectReference;
import io.jerrycan.model.Value.Dict;
import java.util.function.Function;

/** Generic data of what several resources are made of; the other way round than {@link SharedFields}. */
final class SharedData {
    private SharedData() {}

    static Data resource(String kind, ObjectMeta metadata) {
        return new Data()
                .always("apiVersion", Blueprint.API_VERSION)
                .always("kind", kind)
                .with("metadata", metadata.fields());
    }

    static Dict reference(ObjectReference reference) {
        return new Data()
                .with("apiVersion", reference.apiVersion())
                .with("group", reference.group())
                .with("resource", reference.resource())
                .with("kind", reference.kind())
                .with("name", reference.name())
                .with("namespace", reference.namespace())
                .and(reference.unknown());
    }

    static Dict artifact(Artifact artifact) {
        return new Data()
                .with("keyValue", artifact.keyValue(), Function.identity())
                .with("kopiaSnapshot", artifact.kopiaSnapshot())
                .and(artifact.unknown());
    }
}
