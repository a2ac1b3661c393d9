package io.jerrycan.engine;

import java.time.Duration;
import java.util.Optional;

/**
 * How long things may take.
 *
 * @param run all phases of a run together, counted from its first start; absent for ever
 * @param deferPhase a deferPhase after its run was cancelled or ran out of time; else it may take for ever
 * @param stop how long a function that was interrupted may clean up before it is left to itself
 */
public record RunLimits(Optional<Duration> run, Duration deferPhase, Duration stop) {
    public static final RunLimits DEFAULT =
            new RunLimits(Optional.empty(), Duration.ofMinutes(10), Duration.ofSeconds(30));

    public RunLimits withRun(Duration newRun) {
        return new RunLimits(Optional.of(newRun), deferPhase, stop);
    }

    public RunLimits withDeferPhase(Duration newDeferPhase) {
        return new RunLimits(run, newDeferPhase, stop);
    }

    public RunLimits withStop(Duration newStop) {
        return new RunLimits(run, deferPhase, newStop);
    }
}
