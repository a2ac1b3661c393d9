package io.jerrycan.convert;

import io.jerrycan.groovy.reference.ArtifactHandle;
import io.jerrycan.groovy.reference.PhaseHandle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The variables that can be read where a text stands, and what the texts so far have used. */
final class Handles {
    /** What decides which words there are. */
    enum Moment {
        /** The objects of a phase are named before any phase runs. */
        OBJECTS,
        PHASE,
        FINALLY_PHASE,
        ARTIFACTS
    }

    private final Map<String, Known> artifacts = new HashMap<>();
    private final Map<String, Known> phases = new HashMap<>();
    private final Map<Known.PhaseMember, Map<String, Known>> objects = new HashMap<>();
    private final Map<String, Set<String>> producedKeys;
    private final Set<String> usedVariables;
    private final Set<String> secrets = new LinkedHashSet<>();
    private final Set<String> configMaps = new LinkedHashSet<>();
    private final Set<String> foreignArtifacts = new LinkedHashSet<>();
    private final List<Runnable> uses = new ArrayList<>();
    private Moment moment = Moment.ARTIFACTS;

    /**
     * @param producedKeys keys by artifact, of artifacts that the blueprint makes itself
     * @param usedVariables is told the name of each variable that is read
     */
    Handles(Map<String, Set<String>> producedKeys, Set<String> usedVariables) {
        this.producedKeys = producedKeys;
        this.usedVariables = usedVariables;
    }

    void artifact(String name, String variable) {
        artifacts.put(name, new Known(variable, new ArtifactHandle(name, key -> {})));
    }

    /** A phase that all texts from here on can read. */
    void phase(String name, String variable, PhaseHandle handle) {
        phases.put(name, new Known(variable, handle));
    }

    /** A Secret or ConfigMap of the phase whose arguments come next. */
    void object(Known.PhaseMember member, String key, String variable, Object reference) {
        objects.computeIfAbsent(member, any -> new HashMap<>()).put(key, new Known(variable, reference));
    }

    void forgetObjects() {
        objects.clear();
    }

    /** When the texts to come are rendered. */
    void at(Moment now) {
        moment = now;
    }

    Moment moment() {
        return moment;
    }

    Optional<Known> phase(String name) {
        return moment == Moment.OBJECTS ? Optional.empty() : read(phases.get(name));
    }

    Optional<Known> object(Known.PhaseMember member, String key) {
        return moment == Moment.OBJECTS
                ? Optional.empty()
                : read(objects.getOrDefault(member, Map.of()).get(key));
    }

    private Optional<Known> read(Known known) {
        if (known != null) {
            uses.add(() -> usedVariables.add(known.groovy()));
        }
        return Optional.ofNullable(known);
    }

    Known artifact(String name) {
        return read(artifacts.get(name)).orElseGet(() -> {
            uses.add(() -> foreignArtifacts.add(name));
            return new Known("inputArtifact(" + Literal.text(name) + ")", new ArtifactHandle(name, key -> {}));
        });
    }

    /** Whether an action of the blueprint that makes the artifact gives it the key, or none makes it. */
    boolean mayRead(String artifact, String key) {
        return !producedKeys.containsKey(artifact) || producedKeys.get(artifact).contains(key);
    }

    void usesSecret(String name) {
        uses.add(() -> secrets.add(name));
    }

    void usesConfigMap(String name) {
        uses.add(() -> configMaps.add(name));
    }

    /** Takes what was read since the last call as used, or as not written after all. */
    void settle(boolean written) {
        if (written) {
            uses.forEach(Runnable::run);
        }
        uses.clear();
    }

    Set<String> secrets() {
        return secrets;
    }

    Set<String> configMaps() {
        return configMaps;
    }

    /** Artifacts that are read but that have no variable. */
    Set<String> foreignArtifacts() {
        return foreignArtifacts;
    }
}
