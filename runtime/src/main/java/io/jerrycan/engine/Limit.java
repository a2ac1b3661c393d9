package io.jerrycan.engine;

import io.jerrycan.function.Deadline;
import io.jerrycan.model.GoDuration;
import java.time.Instant;
import java.util.Optional;

/**
 * When something must be done, and why.
 *
 * @param late what is said of what was not done by then
 * @param outOfTime what is said when that comes before something could begin
 * @param ofTry whether another try would have time of its own
 */
record Limit(Deadline deadline, String late, String outOfTime, boolean ofTry) {
    static final Limit NONE = new Limit(Deadline.NONE, "", "", false);

    static Limit ofRun(Instant time) {
        return new Limit(new Deadline(Optional.of(time)), "not done in time", "the run was out of time", false);
    }

    /** @param begin of the action */
    static Limit ofAction(Instant begin, GoDuration timeout) {
        return new Limit(
                new Deadline(Optional.of(begin.plus(timeout.length()))),
                "the action was not done within its timeout of " + timeout,
                "the action's timeout of " + timeout + " was over",
                false);
    }

    /** Of a try that begins now. */
    static Limit ofTry(GoDuration timeout) {
        return new Limit(Deadline.in(timeout.length()), "not done within its timeout of " + timeout, "", true);
    }

    Limit sooner(Limit other) {
        boolean first = deadline.at().isPresent()
                && !deadline.at().get().isAfter(other.deadline.at().orElse(Instant.MAX));
        return first ? this : other;
    }

    boolean isPast() {
        return isPast(Instant.now());
    }

    boolean isPast(Instant time) {
        return deadline.at().filter(at -> !time.isBefore(at)).isPresent();
    }
}
