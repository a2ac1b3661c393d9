package io.jerrycan.embedded.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.jerrycan.embedded.store.Trees;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * One column of a table.
 *
 * @param priority 0 for always, more for {@code -o wide} only
 * @param cell the text of an object's cell
 */
record Column(String name, String type, int priority, Function<JsonNode, JsonNode> cell) {

    static final Column NAME =
            text("Name", tree -> tree.path("metadata").path("name").asText());
    static final Column AGE = age("Age", "metadata.creationTimestamp");

    static Column text(String name, Function<JsonNode, String> cell) {
        return new Column(name, "string", 0, tree -> TextNode.valueOf(cell.apply(tree)));
    }

    /** @param path dotted; a missing value is shown as {@code absent} */
    static Column path(String name, String path, String absent) {
        return text(name, tree -> Trees.at(tree, path).asText(absent));
    }

    static Column age(String name, String path) {
        return text(name, tree -> age(Trees.at(tree, path).asText("")));
    }

    Column wide() {
        return new Column(name, type, 1, cell);
    }

    /** A printer column of a CustomResourceDefinition. */
    static Column ofDefinition(JsonNode column) {
        Optional<JsonPath> path = JsonPath.parse(column.path("jsonPath").asText());
        boolean date = column.path("type").asText().equals("date");
        return new Column(
                column.path("name").asText(),
                date ? "string" : column.path("type").asText("string"),
                column.path("priority").asInt(),
                tree -> {
                    JsonNode value = path.flatMap(known -> known.first(tree)).orElse(MissingNode.getInstance());
                    return date ? TextNode.valueOf(age(value.asText(""))) : value;
                });
    }

    /** The time since an instant as kubectl writes it; {@code <unknown>} if the text is no instant. */
    static String age(String timestamp) {
        try {
            Duration age = Duration.between(Instant.parse(timestamp), Instant.now());
            long seconds = Math.max(0, age.toSeconds());
            if (seconds < 120) {
                return seconds + "s";
            }
            return seconds < 7200
                    ? seconds / 60 + "m"
                    : seconds < 172800 ? seconds / 3600 + "h" : seconds / 86400 + "d";
        } catch (DateTimeException e) {
            return "<unknown>";
        }
    }
}
