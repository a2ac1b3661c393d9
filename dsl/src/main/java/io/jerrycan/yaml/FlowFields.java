package io.jerrycan.yaml;

import io.jerrycan.model.PhaseFlow;
import io.jerrycan.model.Retry;
import io.jerrycan.model.Retry.Backoff;
import io.jerrycan.model.Retry.On;
import io.jerrycan.model.Value;
import io.jerrycan.model.Value.Num;
import io.jerrycan.source.Mistake;
import io.jerrycan.source.NearestWord;
import java.util.Optional;

/** Reads whether, when and how often a phase runs. */
final class FlowFields {
    private FlowFields() {}

    static PhaseFlow phase(Fields fields) {
        return new PhaseFlow(
                fields.optionalText("if"),
                fields.optionalList("forEach"),
                fields.optionalText("parallel"),
                fields.map("retry", "limit, backoff, on", FlowFields::retry).flatMap(retry -> retry),
                fields.optionalDuration("timeout"),
                fields.optionalFlag("idempotent"));
    }

    /** Empty when it has no limit: then there is a problem. */
    static Optional<Retry> retry(Fields fields) {
        Optional<Integer> limit = limit(fields);
        Optional<Backoff> backoff = fields.map("backoff", "duration, factor, maxDuration", FlowFields::backoff);
        Optional<On> on = on(fields);
        Value.Dict unknown = fields.unknown();
        return limit.map(count -> new Retry(count, backoff, on, unknown, fields.pos()));
    }

    private static Optional<Integer> limit(Fields fields) {
        int before = fields.problemCount();
        Optional<Num> limit = fields.optionalWhole("limit");
        if (limit.isEmpty()) {
            if (fields.problemCount() == before) {
                fields.error(
                        Mistake.WRONG_VALUE,
                        fields.pos(),
                        "retry has no limit",
                        "add how many more tries there may be: 'limit: 3'");
            }
            return Optional.empty();
        }
        long count = limit.get().number().longValue();
        if (count < 1 || count > Integer.MAX_VALUE) {
            String message = "the limit of a retry must be at least 1, not " + count;
            fields.error(
                    Mistake.WRONG_VALUE,
                    limit.get().pos(),
                    message,
                    "leave 'retry' out for a phase that is tried only once");
            return Optional.empty();
        }
        return Optional.of((int) count);
    }

    /** YAML, and so kubectl, takes a bare {@code on} for {@code true}. */
    private static Optional<On> on(Fields fields) {
        return fields.optionalText("on", "true").flatMap(written -> {
            Optional<On> on = On.ofWireName(written.text());
            if (on.isEmpty()) {
                String all = "write " + String.join(" or ", On.wireNames());
                String hint = NearestWord.hint(written.text(), On.wireNames(), all);
                fields.error(Mistake.WRONG_VALUE, written, "a retry cannot be on '" + written + "'", hint);
            }
            return on;
        });
    }

    private static Backoff backoff(Fields fields) {
        return new Backoff(
                fields.optionalDuration("duration"),
                fields.optionalNumber("factor").filter(factor -> isPossible(factor, fields)),
                fields.optionalDuration("maxDuration"),
                fields.unknown(),
                fields.pos());
    }

    private static boolean isPossible(Num factor, Fields fields) {
        boolean possible = factor.number().doubleValue() >= 1;
        if (!possible) {
            String message = "the factor of a backoff must be at least 1, not " + factor.number();
            fields.error(Mistake.WRONG_VALUE, factor.pos(), message, "write 1 to wait as long each time");
        }
        return possible;
    }
}
