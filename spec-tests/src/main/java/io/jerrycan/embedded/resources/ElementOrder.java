package io.jerrycan.embedded.resources;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jerrycan.embedded.store.Trees;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The directive {@code $setElementOrder} of a strategic merge patch: the items that it names come in its order, those that
 * only the server knows stay between the ones they stood between.
 */
final class ElementOrder {

    static final String DIRECTIVE = "$setElementOrder/";

    private final Optional<String> key;
    private final List<JsonNode> before;
    private final List<JsonNode> wanted;

    private ElementOrder(Optional<String> key, JsonNode before, JsonNode wanted) {
        this.key = key;
        this.before = before.valueStream().map(this::identity).toList();
        this.wanted = wanted.valueStream().map(this::identity).toList();
    }

    private JsonNode identity(JsonNode item) {
        return key.map(item::path).orElse(item);
    }

    /** Applies each directive of a patch to the result of the patch. */
    static void apply(JsonNode before, ObjectNode patch, ObjectNode result) {
        for (var directive : patch.properties()) {
            String field = directive.getKey().replace(DIRECTIVE, "");
            if (directive.getKey().startsWith(DIRECTIVE) && result.get(field) instanceof ArrayNode list) {
                JsonNode was = before == null ? Trees.array() : before.path(field);
                ElementOrder order = new ElementOrder(ListKeys.of(field, list), was, directive.getValue());
                result.set(field, order.sorted(list));
            }
        }
    }

    private ArrayNode sorted(ArrayNode list) {
        List<JsonNode> named = new ArrayList<>();
        List<JsonNode> others = new ArrayList<>();
        list.forEach(item -> (wanted.contains(identity(item)) ? named : others).add(item));
        named.sort(Comparator.comparingInt(item -> wanted.indexOf(identity(item))));
        ArrayNode sorted = Trees.array();
        int next = 0;
        for (JsonNode other : others) {
            while (next < named.size() && position(named.get(next)) < position(other)) {
                sorted.add(named.get(next++));
            }
            sorted.add(other);
        }
        named.subList(next, named.size()).forEach(sorted::add);
        return sorted;
    }

    private int position(JsonNode item) {
        return before.indexOf(identity(item));
    }
}
