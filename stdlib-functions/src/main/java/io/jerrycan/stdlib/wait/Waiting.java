package io.jerrycan.stdlib.wait;

import io.jerrycan.function.FunctionContext;
import io.jerrycan.function.FunctionFailure;
import io.jerrycan.function.Outputs;
import io.jerrycan.model.GoDuration;
import io.jerrycan.model.Value;
import io.jerrycan.model.Value.Text;
import io.jerrycan.stdlib.api.Changes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Waits until conditions are met. A condition that cannot be evaluated counts as not met, and keeps none of the others
 * from being looked at. Done again after a crash, it waits its whole time again.
 */
public final class Waiting {
    private final FunctionContext context;
    private final Conditions conditions;
    private final List<String> open = new ArrayList<>();

    private Waiting(FunctionContext context, Conditions conditions) {
        this.context = context;
        this.conditions = conditions;
    }

    /**
     * @param timeout a length of time as Go writes it
     * @param written the argument {@code conditions}
     * @throws FunctionFailure at once when an argument is wrong; and when the conditions are not met in time, with each
     *     of them
     * @throws InterruptedException with the conditions that are not met
     */
    public static Outputs run(String timeout, Value written, Dialect dialect, FunctionContext context)
            throws FunctionFailure, InterruptedException {
        Duration limit = GoDuration.parse(Text.of(timeout))
                .map(GoDuration::length)
                .orElseThrow(() -> new FunctionFailure(
                        "Failed to parse timeout: it is no length of time; write one such as 90s, 5m or 1h30m"));
        new Waiting(context, Conditions.read(written, dialect, context)).await(timeout, limit);
        return Outputs.NONE;
    }

    private void await(String timeout, Duration limit) throws FunctionFailure, InterruptedException {
        List<ObjectTarget> targets = Stream.concat(conditions.anyOf().stream(), conditions.allOf().stream())
                .map(Condition::target)
                .distinct()
                .toList();
        Instant end = Instant.now().plus(limit);
        try (Changes changes = new Changes()) {
            Observations observations = new Observations(context.kubernetes(), changes);
            while (true) {
                observations.refresh(targets);
                if (areMet(observations)) {
                    return;
                }
                Duration left = Duration.between(Instant.now(), end);
                if (left.isNegative() || left.isZero()) {
                    throw new FunctionFailure("Failed to wait for the condition to be met: not within " + timeout + ": "
                            + String.join("; ", open));
                }
                changes.await(observations.patience(left));
            }
        } catch (InterruptedException interrupted) {
            throw new InterruptedException("interrupted while waiting for conditions: "
                    + (open.isEmpty() ? "none was looked at" : String.join("; ", open)));
        }
    }

    private boolean areMet(Observations observations) {
        open.clear();
        boolean any =
                unmet(conditions.anyOf(), observations) < conditions.anyOf().size();
        int unmet = unmet(conditions.allOf(), observations);
        int all = conditions.allOf().size();
        if (all > 0) {
            context.progress().percent(100 * (all - unmet) / all);
        }
        return any || all > 0 && unmet == 0;
    }

    private int unmet(List<Condition> list, Observations observations) {
        int unmet = 0;
        for (Condition condition : list) {
            String obstacle = obstacle(condition, observations);
            if (!obstacle.isEmpty()) {
                open.add(condition.place() + " on " + condition.target() + " " + obstacle);
                unmet++;
            }
        }
        return unmet;
    }

    private static String obstacle(Condition condition, Observations observations) {
        try {
            return condition.expression().holds(observations.read(condition.target())) ? "" : "is not true";
        } catch (NotEvaluable failure) {
            return "cannot be evaluated: " + failure.getMessage();
        }
    }
}
