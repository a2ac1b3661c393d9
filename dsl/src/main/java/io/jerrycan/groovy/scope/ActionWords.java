package io.jerrycan.groovy.scope;

import io.jerrycan.groovy.reference.ArtifactHandle;
import io.jerrycan.groovy.reference.ConfigMapReference;
import io.jerrycan.groovy.reference.SecretReference;
import io.jerrycan.groovy.reference.Word;

/** Words for what the ActionSet hands to an action; they may stand in the action and in its phases. */
public abstract class ActionWords extends Scope {
    ActionWords(Session session) {
        super(session);
    }

    abstract ActionInputs inputs();

    @Word(usage = "secrets('aws').data('key')", help = "a Secret that the ActionSet hands over; the action declares it")
    public SecretReference secrets(String name) {
        inputs().usesSecret(name, session().argument(0));
        return SecretReference.ofActionSet(name);
    }

    @Word(
            usage = "configMaps('settings').data('path')",
            help = "a ConfigMap that the ActionSet hands over; the action declares it")
    public ConfigMapReference configMaps(String name) {
        inputs().usesConfigMap(name, session().argument(0));
        return ConfigMapReference.ofActionSet(name);
    }

    @Word(
            usage = "inputArtifact('dump').path",
            help = "an artifact that an earlier action left; the action declares it")
    public ArtifactHandle inputArtifact(String name) {
        inputs().usesArtifact(name, session().argument(0));
        return new ArtifactHandle(name, key -> inputs().reads(name, key));
    }
}
