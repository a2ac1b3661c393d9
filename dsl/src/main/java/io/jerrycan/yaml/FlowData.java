package io.jerrycan.yaml;

import io.jerrycan.model.GoDuration;
import io.jerrycan.model.PhaseFlow;
import io.jerrycan.model.Retry;
import io.jerrycan.model.Retry.Backoff;
import io.jerrycan.model.Retry.On;
import io.jerrycan.model.Value.Dict;

/** Generic data of whether, when and how often a phase runs; the other way round than {@link FlowFields}. */
final class FlowData {
    private FlowData() {}

    static Data add(Data phase, PhaseFlow flow) {
        return phase.with("if", flow.condition())
                .with("forEach", flow.forEach())
                .with("parallel", flow.parallel())
                .with("retry", flow.retry().map(FlowData::retry))
                .with("timeout", flow.timeout().map(GoDuration::written))
                .with("idempotent", flow.idempotent());
    }

    private static Dict retry(Retry retry) {
        return new Data()
                .always("limit", retry.limit())
                .with("backoff", retry.backoff().map(FlowData::backoff))
                .with("on", retry.on().map(On::wireName))
                .and(retry.unknown());
    }

    private static Dict backoff(Backoff backoff) {
        return new Data()
                .with("duration", backoff.duration().map(GoDuration::written))
                .with("factor", backoff.factor())
                .with("maxDuration", backoff.maxDuration().map(GoDuration::written))
                .and(backoff.unknown());
    }
}
