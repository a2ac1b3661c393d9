package io.jerrycan.embedded.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The JSON paths of printer columns: fields ({@code .spec.a} or {@code ['a']}), positions ({@code [0]}, {@code [-1]}), all
 * items ({@code [*]}) and items with a value ({@code [?(@.type=="Ready")]}).
 */
final class JsonPath {

    private static final Pattern STEP = Pattern.compile("\\.?\\[['\"](?<quoted>[^'\"]+)['\"]\\]"
            + "|\\[(?<index>-?\\d+)\\]|\\.?\\[?(?<all>\\*)\\]?"
            + "|\\[\\?\\(@\\.?(?<path>[^=!\\s]+)\\s*==\\s*['\"]?(?<value>[^'\"\\)]*)['\"]?\\s*\\)\\]"
            + "|\\.(?<field>(?:\\\\.|[^.\\[\\]\\\\])+)");

    private interface Step {
        Stream<JsonNode> from(JsonNode node);
    }

    private final List<Step> steps = new ArrayList<>();

    private JsonPath() {}

    /** @return empty for a path that is none of these; it finds nothing */
    static Optional<JsonPath> parse(String text) {
        JsonPath path = new JsonPath();
        String normal = text.startsWith(".") || text.startsWith("[") ? text : "." + text;
        Matcher matcher = STEP.matcher(normal);
        int at = 0;
        while (at < normal.length()) {
            if (!matcher.find(at) || matcher.start() != at) {
                return Optional.empty();
            }
            path.steps.add(step(matcher));
            at = matcher.end();
        }
        return Optional.of(path);
    }

    private static Step step(Matcher matcher) {
        String field = matcher.group("quoted") != null ? matcher.group("quoted") : matcher.group("field");
        if (field != null) {
            String name = field.replace("\\.", ".");
            return node -> Stream.of(node.path(name));
        }
        if (matcher.group("index") != null) {
            int index = Integer.parseInt(matcher.group("index"));
            return node -> Stream.of(node.path(index < 0 ? node.size() + index : index));
        }
        if (matcher.group("all") != null) {
            return JsonNode::valueStream;
        }
        String path = matcher.group("path");
        String value = matcher.group("value");
        Optional<JsonPath> inner = parse(path);
        return node -> node.valueStream().filter(item -> inner.flatMap(known -> known.first(item))
                .map(found -> found.asText().equals(value))
                .orElse(false));
    }

    /** The first value that the path leads to. */
    Optional<JsonNode> first(JsonNode tree) {
        Stream<JsonNode> nodes = Stream.of(tree);
        for (Step step : steps) {
            nodes = nodes.flatMap(step::from);
        }
        return nodes.filter(node -> !node.isMissingNode() && !node.isNull()).findFirst();
    }
}
