package io.jerrycan.validate;

import io.jerrycan.function.ArgumentDescription;
import io.jerrycan.function.FunctionCatalog;
import io.jerrycan.model.Artifact;
import io.jerrycan.model.Blueprint;
import io.jerrycan.model.BlueprintAction;
import io.jerrycan.model.BlueprintPhase;
import io.jerrycan.model.ObjectReference;
import io.jerrycan.model.Value;
import io.jerrycan.model.Value.Dict;
import io.jerrycan.model.Value.Seq;
import io.jerrycan.model.Value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A text that is rendered when a blueprint runs, and when that is.
 *
 * @param phase whose argument or object it is; absent for an output artifact
 */
record TemplateSite(Text text, Moment moment, Text actionName, BlueprintAction action, Optional<BlueprintPhase> phase) {

    /** When a text is rendered. */
    enum Moment {
        /** The objects of all phases: before the first phase runs. */
        LAUNCH,
        /** The arguments of a phase: right before it runs. */
        PHASE,
        /** The arguments of the deferPhase: when the phases are over. */
        DEFER_PHASE,
        /** The arguments of a finally phase: when the phases and the deferPhase are over. */
        FINALLY,
        /** The output artifacts: when all is over. */
        END
    }

    /** All texts and map keys of a blueprint that hold a template, except those that functions render on their own data. */
    static Stream<TemplateSite> of(Blueprint blueprint, FunctionCatalog functions) {
        List<TemplateSite> sites = new ArrayList<>();
        blueprint.actions().forEach((name, action) -> {
            action.phases().forEach(phase -> addPhase(sites, name, action, phase, Moment.PHASE, functions));
            action.deferPhase().ifPresent(phase -> addPhase(sites, name, action, phase, Moment.DEFER_PHASE, functions));
            action.finallyPhases().forEach(phase -> addPhase(sites, name, action, phase, Moment.FINALLY, functions));
            action.outputArtifacts().values().stream()
                    .flatMap(TemplateSite::texts)
                    .forEach(text -> sites.add(new TemplateSite(text, Moment.END, name, action, Optional.empty())));
        });
        return sites.stream().filter(site -> PhaseOfAction.isTemplate(site.text()));
    }

    private static void addPhase(
            List<TemplateSite> sites,
            Text name,
            BlueprintAction action,
            BlueprintPhase phase,
            Moment moment,
            FunctionCatalog functions) {
        Optional<BlueprintPhase> owner = Optional.of(phase);
        phase.objects().values().stream()
                .flatMap(TemplateSite::texts)
                .forEach(text -> sites.add(new TemplateSite(text, Moment.LAUNCH, name, action, owner)));
        Stream.of(
                        phase.flow().condition().stream(),
                        phase.flow().forEach().stream().flatMap(TemplateSite::texts),
                        rendered(phase, functions))
                .flatMap(Function.identity())
                .forEach(text -> sites.add(new TemplateSite(text, moment, name, action, owner)));
    }

    /** Whether it is what decides over its phase, before anything of the phase is read. */
    boolean isCondition() {
        return phase.flatMap(owner -> owner.flow().condition())
                .filter(condition -> condition == text)
                .isPresent();
    }

    /** Whether it is rendered once for each item of its phase. */
    boolean isForItem() {
        return moment != Moment.LAUNCH
                && !isCondition()
                && phase.flatMap(owner -> owner.flow().forEach())
                        .filter(list -> texts(list).noneMatch(part -> part == text))
                        .isPresent();
    }

    private static Stream<Text> rendered(BlueprintPhase phase, FunctionCatalog functions) {
        return phase.args().entries().entrySet().stream()
                .flatMap(given -> functions
                                .known(phase.func().text())
                                .flatMap(function ->
                                        function.argument(given.getKey().text()))
                                .filter(ArgumentDescription::unrendered)
                                .isPresent()
                        ? references(given.getValue())
                        : Stream.concat(Stream.of(given.getKey()), texts(given.getValue())));
    }

    /** In what a function renders itself, the references to objects are rendered with the parameters of the action. */
    private static Stream<Text> references(Value value) {
        if (value instanceof Seq seq) {
            return seq.items().stream().flatMap(TemplateSite::references);
        } else if (value instanceof Dict dict) {
            return dict.entries().entrySet().stream()
                    .flatMap(entry -> entry.getKey().text().equals("objectReference")
                            ? texts(entry.getValue())
                            : references(entry.getValue()));
        }
        return Stream.empty();
    }

    private static Stream<Text> texts(Value value) {
        if (value instanceof Text text) {
            return Stream.of(text);
        } else if (value instanceof Seq seq) {
            return seq.items().stream().flatMap(TemplateSite::texts);
        } else if (value instanceof Dict dict) {
            return dict.entries().entrySet().stream()
                    .flatMap(entry -> Stream.concat(Stream.of(entry.getKey()), texts(entry.getValue())));
        }
        return Stream.empty();
    }

    private static Stream<Text> texts(Artifact artifact) {
        return Stream.concat(artifact.keyValue().values().stream(), artifact.kopiaSnapshot().stream());
    }

    private static Stream<Text> texts(ObjectReference object) {
        return Stream.of(
                        object.apiVersion(),
                        object.group(),
                        object.resource(),
                        object.kind(),
                        object.name(),
                        object.namespace())
                .flatMap(Optional::stream);
    }
}
