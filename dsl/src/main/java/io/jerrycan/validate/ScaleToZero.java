package io.jerrycan.validate;

import io.jerrycan.function.FunctionCatalog;
import io.jerrycan.model.Blueprint;
import io.jerrycan.model.BlueprintAction;
import io.jerrycan.model.BlueprintPhase;
import io.jerrycan.model.Value;
import io.jerrycan.model.Value.Text;
import io.jerrycan.source.Mistake;
import io.jerrycan.source.Problem;
import io.jerrycan.source.SourcePos;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A workload that is scaled to zero comes back when a later phase fails: only the deferPhase and finally phases run then. An action that ends
 * with scaling down means to leave it so.
 */
final class ScaleToZero implements Rule {
    private static final String FUNCTION = "ScaleWorkload";

    @Override
    public Stream<Problem> check(Blueprint blueprint, FunctionCatalog functions) {
        return blueprint.actions().entrySet().stream().flatMap(action -> check(action.getKey(), action.getValue()));
    }

    private static Stream<Problem> check(Text name, BlueprintAction action) {
        List<BlueprintPhase> phases = action.phases();
        List<BlueprintPhase> afterwards = Stream.concat(action.deferPhase().stream(), action.finallyPhases().stream())
                .toList();
        return Stream.iterate(0, i -> i < phases.size() - 1, i -> i + 1)
                .filter(i -> isDown(phases.get(i)))
                .filter(i -> afterwards.stream().noneMatch(last -> isUp(last, phases.get(i))))
                .filter(i -> canFailBeforeUp(phases, i))
                .map(i -> problem(name, phases.get(i)));
    }

    /** Whether another phase comes before the one that scales the workload up again. */
    private static boolean canFailBeforeUp(List<BlueprintPhase> phases, int down) {
        return !isUp(phases.get(down + 1), phases.get(down));
    }

    private static Problem problem(Text action, BlueprintPhase phase) {
        SourcePos pos = phase.args().find("replicas").map(Value::pos).orElse(phase.pos());
        String inside = pos.line() > 0 ? "" : " in phase '" + phase.name() + "' of action '" + action + "'";
        return Problem.warning(
                Mistake.SCALE_TO_ZERO,
                pos,
                "the workload stays at zero replicas when a later phase fails" + inside,
                "scale it up again in the deferPhase, which always runs, to the 'originalReplicaCount' of this phase");
    }

    private static boolean isDown(BlueprintPhase phase) {
        return replicas(phase).filter("0"::equals).isPresent();
    }

    private static boolean isUp(BlueprintPhase phase, BlueprintPhase down) {
        return replicas(phase).filter(replicas -> !replicas.equals("0")).isPresent()
                && Objects.equals(argument(phase, "name"), argument(down, "name"))
                && Objects.equals(argument(phase, "namespace"), argument(down, "namespace"));
    }

    private static Optional<String> replicas(BlueprintPhase phase) {
        return phase.func().text().equals(FUNCTION) ? argument(phase, "replicas") : Optional.empty();
    }

    /** Without blanks, which mean nothing in a template's braces. */
    private static Optional<String> argument(BlueprintPhase phase, String name) {
        return phase.args().find(name).map(value -> String.valueOf(value.toJava())
                .replace(" ", ""));
    }
}
