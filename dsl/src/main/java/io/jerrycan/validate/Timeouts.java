package io.jerrycan.validate;

import io.jerrycan.function.FunctionCatalog;
import io.jerrycan.model.Blueprint;
import io.jerrycan.model.BlueprintAction;
import io.jerrycan.model.GoDuration;
import io.jerrycan.model.Retry;
import io.jerrycan.model.Retry.Backoff;
import io.jerrycan.source.Mistake;
import io.jerrycan.source.Problem;
import java.util.Optional;
import java.util.stream.Stream;

/** A phase has no more time than its action, and a backoff has time for a first wait. */
final class Timeouts implements Rule {
    @Override
    public Stream<Problem> check(Blueprint blueprint, FunctionCatalog functions) {
        return blueprint.actions().values().stream()
                .flatMap(action -> Stream.concat(
                        tooLong(action),
                        action.allPhases()
                                .flatMap(phase -> phase.flow().retry().stream())
                                .flatMap(Timeouts::tooShort)));
    }

    private static Stream<Problem> tooLong(BlueprintAction action) {
        return action.flow().timeout().stream().flatMap(whole -> action.phases().stream()
                .flatMap(phase -> phase.flow().timeout().stream())
                .filter(own -> own.length().compareTo(whole.length()) > 0)
                .map(own -> Problem.warning(
                        Mistake.WRONG_VALUE,
                        own.written().pos(),
                        "the phase has " + own + ", and its whole action only " + whole,
                        "give the action more time, or the phase less")));
    }

    private static Stream<Problem> tooShort(Retry retry) {
        Backoff waits = retry.waits();
        Optional<GoDuration> last = waits.maxDuration();
        return last.stream()
                .filter(longest -> longest.length().compareTo(waits.after(1)) < 0)
                .map(longest -> Problem.warning(
                        Mistake.WRONG_VALUE,
                        longest.written().pos(),
                        "the first wait is " + waits.after(1).toMillis() / 1000.0
                                + " s, so that there may be no time for another try",
                        "make 'maxDuration' longer than 'duration'"));
    }
}
