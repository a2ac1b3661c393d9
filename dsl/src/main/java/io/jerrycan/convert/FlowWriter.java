package io.jerrycan.convert;

import io.jerrycan.model.GoDuration;
import io.jerrycan.model.PhaseFlow;
import io.jerrycan.model.Retry;
import io.jerrycan.model.Value;
import io.jerrycan.model.Value.Bool;
import io.jerrycan.model.Value.Dict;
import io.jerrycan.model.Value.Text;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Writes whether, when and how often a phase runs. */
final class FlowWriter {
    private FlowWriter() {}

    static void write(Lines lines, ValueWriter values, PhaseFlow flow) {
        int indent = lines.indent();
        flow.condition().ifPresent(text -> lines.add("when(" + values.write(text, indent, indent) + ")"));
        flow.forEach()
                .ifPresent(
                        list -> lines.add("forEach(" + values.write(list, indent, indent + "forEach(".length()) + ")"));
        flow.retry().ifPresent(retry -> retry(lines, values, retry));
        flow.timeout().ifPresent(length -> timeout(lines, length));
        flow.idempotent().map(Bool::value).ifPresent(flag -> lines.add("idempotent " + flag));
    }

    static void timeout(Lines lines, GoDuration length) {
        lines.add("timeout " + Literal.text(length.toString()));
    }

    private static void retry(Lines lines, ValueWriter values, Retry retry) {
        CallWriter call = new CallWriter(values, lines, "retry ");
        call.add("limit", Value.of(retry.limit()));
        retry.on().ifPresent(on -> call.add("on", Text.of(on.wireName())));
        retry.backoff().ifPresent(backoff -> call.add("backoff", backoff(backoff)));
        lines.add(call.toString());
    }

    private static Dict backoff(Retry.Backoff backoff) {
        Map<Text, Value> members = new LinkedHashMap<>();
        put(members, "duration", backoff.duration().map(GoDuration::written));
        put(members, "factor", backoff.factor());
        put(members, "maxDuration", backoff.maxDuration().map(GoDuration::written));
        return new Dict(members, backoff.pos());
    }

    private static void put(Map<Text, Value> members, String name, Optional<? extends Value> value) {
        value.ifPresent(given -> members.put(Text.of(name), given));
    }
}
