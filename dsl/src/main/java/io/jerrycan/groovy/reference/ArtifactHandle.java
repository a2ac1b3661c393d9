package io.jerrycan.groovy.reference;

import java.util.function.Consumer;

/** An artifact that an earlier action left, handed over by the ActionSet. */
public final class ArtifactHandle implements Structure, OpenNames {
    private final String name;
    private final Expression artifact;
    private final Consumer<String> used;

    /** @param used is told each key that the script reads */
    public ArtifactHandle(String name, Consumer<String> used) {
        this.name = name;
        this.artifact = Expression.path(".ArtifactsIn").key(name);
        this.used = used;
    }

    @Override
    public String what() {
        return "artifact '" + name + "'";
    }

    @Word(usage = "artifact.value('path')", help = "one value of the artifact, also written artifact.path")
    public Reference value(String key) {
        used.accept(key);
        return new Reference(artifact.member("KeyValue").key(key));
    }

    @Override
    public Reference propertyMissing(String key) {
        return value(key);
    }

    @Word(usage = "artifact.kopiaSnapshot", help = "the Kopia snapshot of the artifact")
    public Reference getKopiaSnapshot() {
        return new Reference(artifact.member("KopiaSnapshot"));
    }
}
