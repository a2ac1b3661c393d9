package io.jerrycan.engine;

import io.jerrycan.engine.FunctionCall.Stopped;
import io.jerrycan.engine.record.FlowRecord.Retrying;
import io.jerrycan.engine.record.PhaseRecord;
import io.jerrycan.engine.record.StoreFailure;
import io.jerrycan.engine.render.RenderProblem;
import io.jerrycan.function.BadArguments;
import io.jerrycan.function.Interrupted;
import io.jerrycan.function.OutputLost;
import io.jerrycan.model.GoDuration;
import io.jerrycan.model.Retry;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Decides whether a phase that failed is tried again, and when. */
record Retries(RetryTimer timer) {

    /**
     * The next try; empty when there is none.
     *
     * @param began when the first try did, if it was in this process
     * @param wasCut whether an earlier process died in the middle of this try
     * @param limit of all tries together
     */
    Optional<Retrying> next(
            Step step, PhaseRecord record, Throwable failure, Instant began, boolean wasCut, Limit limit) {
        Optional<Retrying> earlier = record.flow().retrying();
        Instant first = earlier.map(Retrying::began).orElse(began);
        int tries = earlier.map(Retrying::tries).orElse(0);
        boolean lost = failure instanceof OutputLost || failure instanceof Interrupted;
        Instant now = Instant.now();
        if (wasCut && lost && step.isIdempotent()) {
            return Optional.of(new Retrying(first, tries, Optional.of(now)));
        }
        Optional<Retry> retry = step.phase().flow().retry();
        if (retry.isEmpty() || tries >= retry.get().limit() || !isWorthIt(failure, retry.get())) {
            return Optional.empty();
        }
        Duration wait = timer.jittered(retry.get().waits().after(tries + 1));
        Instant at = now.plus(wait);
        Optional<Instant> last =
                retry.get().waits().maxDuration().map(GoDuration::length).map(first::plus);
        boolean late = last.filter(at::isAfter).isPresent() || limit.isPast(at);
        return late ? Optional.empty() : Optional.of(new Retrying(first, tries + 1, Optional.of(at)));
    }

    private static boolean isWorthIt(Throwable failure, Retry retry) {
        if (failure instanceof Stopped stopped) {
            return retry.always() && stopped.isAgainPossible();
        }
        boolean same = failure instanceof StoreFailure
                || failure instanceof RenderProblem
                || failure instanceof BadArguments
                || failure instanceof Error;
        return !same && (retry.always() || Transience.of(failure));
    }
}
