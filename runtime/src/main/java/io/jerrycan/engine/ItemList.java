package io.jerrycan.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jerrycan.engine.record.FlowRecord.Item;
import io.jerrycan.function.FunctionFailure;
import io.jerrycan.function.Outputs;
import io.jerrycan.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The items of a phase with {@code forEach}, and what comes of them together. */
public final class ItemList {
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private ItemList() {}

    /**
     * The items of a rendered list, or of a text that is one as JSON.
     *
     * @throws FunctionFailure when it is none; the message does not say what it is, since that may be secret
     */
    public static List<?> of(Object rendered) throws FunctionFailure {
        Object list = rendered instanceof String text ? parsed(text) : rendered;
        if (list instanceof List<?> items) {
            return (List<?>) Value.of(items).toJava();
        }
        throw noList();
    }

    private static Object parsed(String text) throws FunctionFailure {
        try {
            return JSON.readValue(text, Object.class);
        } catch (JsonProcessingException noJson) {
            throw noList();
        }
    }

    private static FunctionFailure noList() {
        return new FunctionFailure(
                "forEach must be a list or render to one as JSON, such as {{ toJson .StatefulSet.Pods }}");
    }

    /**
     * For each key the values of all items, in their order; null where an item has none. So
     * {@code index .Phases.dump.Output.path 0} is what the first item left under {@code path}.
     */
    static Outputs outputs(List<Item> items) {
        Map<String, Object> all = new LinkedHashMap<>();
        for (int i = 0; i < items.size(); i++) {
            Map<String, Object> own = items.get(i).record().outputs().orElse(Map.of());
            for (Map.Entry<String, Object> output : own.entrySet()) {
                List<Object> column = column(all, output.getKey(), items.size());
                column.set(i, output.getValue());
            }
        }
        return all.isEmpty() ? Outputs.NONE : Outputs.of(all);
    }

    @SuppressWarnings("unchecked")
    private static List<Object> column(Map<String, Object> all, String key, int size) {
        return (List<Object>)
                all.computeIfAbsent(key, any -> new ArrayList<>(java.util.Collections.nCopies(size, (Object) null)));
    }
}
