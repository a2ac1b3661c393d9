package io.jerrycan.engine.record;

import io.jerrycan.engine.record.FlowRecord.Item;
import io.jerrycan.engine.record.FlowRecord.Retrying;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The part of a record that only blueprints beyond Kanister's have; others have no trace of it. */
final class FlowJson {
    private FlowJson() {}

    /** Whether a program that knows nothing of it would misread the record. */
    static boolean isIn(RunRecord run) {
        return run.actions().stream()
                .anyMatch(action -> !action.finallyPhases().isEmpty()
                        || action.allPhases().anyMatch(phase -> !phase.flow().equals(FlowRecord.NONE)));
    }

    /** Adds the members to those of the phase. */
    static void write(FlowRecord flow, Map<String, Object> phase) {
        if (flow.skipped()) {
            phase.put("skipped", true);
        }
        flow.retrying().ifPresent(retrying -> {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("began", retrying.began().toString());
            json.put("tries", retrying.tries());
            retrying.notBefore().ifPresent(time -> json.put("notBefore", time.toString()));
            phase.put("retrying", json);
        });
        flow.items()
                .ifPresent(items ->
                        phase.put("items", items.stream().map(FlowJson::write).toList()));
    }

    private static Map<String, Object> write(Item item) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("value", item.value());
        json.putAll(RecordJson.write(item.record()));
        return json;
    }

    static FlowRecord read(JsonFields phase) {
        Optional<List<Item>> items = phase.optionalObjects("items").map(list -> list.stream()
                .map(item -> new Item(item.values().get("value"), RecordJson.readPhase(item)))
                .toList());
        return new FlowRecord(
                phase.optional("skipped", Boolean.class).orElse(false),
                phase.object("retrying").map(FlowJson::readRetrying),
                items);
    }

    private static Retrying readRetrying(JsonFields json) {
        return new Retrying(
                Instant.parse(json.text("began")),
                (int) json.number("tries"),
                json.optional("notBefore", String.class).map(Instant::parse));
    }
}
