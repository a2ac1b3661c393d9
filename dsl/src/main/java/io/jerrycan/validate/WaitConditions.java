package io.jerrycan.validate;

import io.jerrycan.function.FunctionDescription;
import io.jerrycan.model.Value;
import io.jerrycan.model.Value.Dict;
import io.jerrycan.model.Value.Seq;
import io.jerrycan.model.Value.Text;
import io.jerrycan.source.Mistake;
import io.jerrycan.source.NearestWord;
import io.jerrycan.source.Problem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The conditions of Wait and WaitV2 can be parsed, and look at the object that they wait for. */
final class WaitConditions implements PhaseRule {
    private static final List<String> KINDS = List.of("allOf", "anyOf");

    @Override
    public Stream<Problem> check(PhaseOfAction phase, Optional<FunctionDescription> function) {
        String name = phase.phase().func().text();
        boolean waits = name.equals("Wait") || name.equals("WaitV2");
        return !waits
                ? Stream.empty()
                : phase.args().find("conditions").stream()
                        .filter(Dict.class::isInstance)
                        .flatMap(conditions -> check(phase, name, (Dict) conditions));
    }

    private static Stream<Problem> check(PhaseOfAction phase, String function, Dict conditions) {
        Stream<Problem> none = conditions.keys().stream().anyMatch(key -> KINDS.contains(key.text()))
                ? Stream.empty()
                : Stream.of(phase.error(
                        Mistake.WAIT_CONDITION,
                        conditions.pos(),
                        function + " has no conditions, so that it waits until its timeout",
                        "add 'anyOf' or 'allOf' with a list of them"));
        Stream<Problem> unknown = conditions.keys().stream()
                .filter(key -> !KINDS.contains(key.text()))
                .map(key -> phase.warning(
                        Mistake.WAIT_CONDITION,
                        key.pos(),
                        "'conditions' has no '" + key + "'",
                        NearestWord.hint(key.text(), KINDS, "it has allOf, anyOf")));
        Stream<Problem> wrong = KINDS.stream()
                .flatMap(kind -> conditions.find(kind).stream())
                .filter(Seq.class::isInstance)
                .flatMap(list -> ((Seq) list).items().stream())
                .flatMap(condition -> condition(function, condition));
        return Stream.of(none, unknown, wrong).flatMap(problems -> problems);
    }

    private static Stream<Problem> condition(String function, Value condition) {
        Optional<Text> text = condition instanceof Dict dict ? dict.text("condition") : Optional.empty();
        return text.stream().flatMap(found -> new WaitCondition(function, found).check());
    }
}
