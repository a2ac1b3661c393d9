package io.jerrycan.embedded.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Label selectors, both as text ({@code a=b,c in (d,e),!f}) and as the object in specs; given the labels of an object. */
public final class LabelSelector {

    private static final Pattern REQUIREMENT = Pattern.compile("\\s*(?:(?<absent>!)\\s*(?<gone>[^\\s=!,()<>]+)"
            + "|(?<key>[^\\s=!,()<>]+)\\s*(?:(?<op>==|=|!=|>|<)\\s*(?<value>[^\\s=!,()<>]*)"
            + "|(?<not>notin|in)\\s*\\((?<values>[^()]*)\\))?)\\s*(?:,|$)");

    private LabelSelector() {}

    /** @throws ApiException a bad request, if the text is no selector */
    public static Predicate<JsonNode> parse(String text) {
        Predicate<JsonNode> all = labels -> true;
        Matcher matcher = REQUIREMENT.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (!matcher.find(at) || matcher.start() != at) {
                throw ApiException.badRequest("unable to parse requirement: \"" + text.substring(at)
                        + "\" in the label selector \"" + text + "\"");
            }
            all = all.and(requirement(matcher));
            at = matcher.end();
        }
        return all;
    }

    /** The selector object of a spec: {@code matchLabels} and {@code matchExpressions}. An empty one matches everything. */
    public static Predicate<JsonNode> of(JsonNode selector) {
        Predicate<JsonNode> all = equalTo(selector.path("matchLabels"));
        for (JsonNode expression : selector.path("matchExpressions")) {
            List<String> values = new ArrayList<>();
            expression.path("values").forEach(value -> values.add(value.asText()));
            all = all.and(operator(
                    expression.path("key").asText(), expression.path("operator").asText(), Set.copyOf(values)));
        }
        return all;
    }

    /** A plain map of labels, as in a Service or ReplicationController. */
    public static Predicate<JsonNode> equalTo(JsonNode map) {
        return labels -> {
            for (var entry : map.properties()) {
                if (!entry.getValue().equals(labels.get(entry.getKey()))) {
                    return false;
                }
            }
            return true;
        };
    }

    private static Predicate<JsonNode> requirement(Matcher matcher) {
        if (matcher.group("absent") != null) {
            return operator(matcher.group("gone"), "DoesNotExist", Set.of());
        }
        String key = matcher.group("key");
        if (matcher.group("op") != null) {
            return operator(key, matcher.group("op"), Set.of(matcher.group("value")));
        }
        if (matcher.group("not") != null) {
            Set<String> values = new TreeSet<>();
            for (String value : matcher.group("values").split(",")) {
                values.add(value.trim());
            }
            return operator(key, matcher.group("not"), values);
        }
        return operator(key, "Exists", Set.of());
    }

    private static Predicate<JsonNode> operator(String key, String operator, Set<String> values) {
        return switch (operator) {
            case "=", "==", "in", "In" -> labels -> labels.has(key) && values.contains(text(labels, key));
            case "!=", "notin", "NotIn" -> labels -> !labels.has(key) || !values.contains(text(labels, key));
            case "Exists" -> labels -> labels.has(key);
            case "DoesNotExist" -> labels -> !labels.has(key);
            case ">" -> labels -> compare(labels, key, values) > 0;
            case "<" -> labels -> labels.has(key) && compare(labels, key, values) < 0;
            default -> throw ApiException.badRequest("\"" + operator + "\" is not a valid label selector operator");
        };
    }

    private static int compare(JsonNode labels, String key, Set<String> values) {
        try {
            return labels.has(key)
                    ? Long.compare(
                            Long.parseLong(text(labels, key)),
                            Long.parseLong(values.iterator().next()))
                    : 0;
        } catch (NumberFormatException notComparable) {
            return 0;
        }
    }

    private static String text(JsonNode labels, String key) {
        return labels.path(key).asText();
    }
}
