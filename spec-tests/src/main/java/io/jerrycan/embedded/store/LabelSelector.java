package io.jerrycan.embedded.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A label selector, read from text ({@code a=b,c in (d,e),!f}) or from the object in a spec; tests the labels of an object.
 *
 * @param exact the labels that must have one value, as {@code key=value}: objects are looked up by these
 */
public record LabelSelector(Predicate<JsonNode> test, List<String> exact) implements Predicate<JsonNode> {

    private static final Predicate<JsonNode> ALL = labels -> true;

    private static final Pattern REQUIREMENT = Pattern.compile("\\s*(?:(?<absent>!)\\s*(?<gone>[^\\s=!,()<>]+)"
            + "|(?<key>[^\\s=!,()<>]+)\\s*(?:(?<op>==|=|!=|>|<)\\s*(?<value>[^\\s=!,()<>]*)"
            + "|(?<not>notin|in)\\s*\\((?<values>[^()]*)\\))?)\\s*(?:,|$)");

    private static final Pattern KEY =
            Pattern.compile("([a-z0-9]([-a-z0-9.]*[a-z0-9])?/)?([A-Za-z0-9][-A-Za-z0-9_.]{0,61})?[A-Za-z0-9]");
    private static final Pattern VALUE = Pattern.compile("(([A-Za-z0-9][-A-Za-z0-9_.]{0,61})?[A-Za-z0-9])?");

    /** @throws ApiException a bad request, if the text is no selector */
    public static LabelSelector parse(String text) {
        Predicate<JsonNode> all = ALL;
        List<String> exact = new ArrayList<>();
        Matcher matcher = REQUIREMENT.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (!matcher.find(at) || matcher.start() != at) {
                throw ApiException.badRequest("unable to parse requirement: \"" + text.substring(at)
                        + "\" in the label selector \"" + text + "\"");
            }
            all = all == ALL ? requirement(matcher) : all.and(requirement(matcher));
            if (matcher.group("op") != null && matcher.group("op").matches("==?")) {
                exact.add(matcher.group("key") + "=" + matcher.group("value"));
            }
            at = matcher.end();
        }
        return new LabelSelector(all, exact);
    }

    /** The selector object of a spec: {@code matchLabels} and {@code matchExpressions}. An empty one matches everything. */
    public static LabelSelector of(JsonNode selector) {
        LabelSelector labels = equalTo(selector.path("matchLabels"));
        Predicate<JsonNode> all = labels;
        for (JsonNode expression : selector.path("matchExpressions")) {
            List<String> values = new ArrayList<>();
            expression.path("values").forEach(value -> values.add(value.asText()));
            all = all.and(operator(
                    expression.path("key").asText(), expression.path("operator").asText(), Set.copyOf(values)));
        }
        return new LabelSelector(all, labels.exact());
    }

    /** A plain map of labels, as in a Service or ReplicationController. */
    public static LabelSelector equalTo(JsonNode map) {
        List<String> exact = map.properties().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue().asText())
                .toList();
        return new LabelSelector(
                labels -> map.properties().stream()
                        .allMatch(entry -> entry.getValue().equals(labels.get(entry.getKey()))),
                exact);
    }

    /** A selector object as text, as the scale of a workload shows it. */
    public static String text(JsonNode selector) {
        List<String> terms = new ArrayList<>();
        selector.path("matchLabels")
                .properties()
                .forEach(label ->
                        terms.add(label.getKey() + "=" + label.getValue().asText()));
        for (JsonNode expression : selector.path("matchExpressions")) {
            String key = expression.path("key").asText();
            Set<String> values = new TreeSet<>();
            expression.path("values").forEach(value -> values.add(value.asText()));
            terms.add(
                    switch (expression.path("operator").asText()) {
                        case "In" -> key + " in (" + String.join(",", values) + ")";
                        case "NotIn" -> key + " notin (" + String.join(",", values) + ")";
                        case "DoesNotExist" -> "!" + key;
                        default -> key;
                    });
        }
        return String.join(",", new TreeSet<>(terms));
    }

    /** Whether it is the empty selector. */
    public boolean isEverything() {
        return test == ALL;
    }

    @Override
    public boolean test(JsonNode labels) {
        return test.test(labels);
    }

    private static Predicate<JsonNode> requirement(Matcher matcher) {
        if (matcher.group("absent") != null) {
            return operator(key(matcher.group("gone")), "DoesNotExist", Set.of());
        }
        String key = key(matcher.group("key"));
        if (matcher.group("op") != null) {
            return operator(key, matcher.group("op"), Set.of(value(key, matcher.group("value"))));
        }
        if (matcher.group("not") != null) {
            Set<String> values = new TreeSet<>();
            for (String text : matcher.group("values").split(",")) {
                values.add(value(key, text.trim()));
            }
            return operator(key, matcher.group("not"), values);
        }
        return operator(key, "Exists", Set.of());
    }

    private static String key(String text) {
        if (!KEY.matcher(text).matches()) {
            throw ApiException.badRequest("unable to parse requirement: <nil>: Invalid value: \"" + text
                    + "\": name part must consist of alphanumeric"
                    + " characters, '-', '_' or '.', and must start and end with an alphanumeric character");
        }
        return text;
    }

    private static String value(String key, String text) {
        if (!VALUE.matcher(text).matches()) {
            throw ApiException.badRequest("unable to parse requirement: values[0][" + key + "]: Invalid value: \""
                    + text + "\": a valid label must"
                    + " be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and"
                    + " end with an alphanumeric character");
        }
        return text;
    }

    private static Predicate<JsonNode> operator(String key, String operator, Set<String> values) {
        return switch (operator) {
            case "=", "==", "in", "In" -> labels -> labels.has(key) && values.contains(text(labels, key));
            case "!=", "notin", "NotIn" -> labels -> !labels.has(key) || !values.contains(text(labels, key));
            case "Exists" -> labels -> labels.has(key);
            case "DoesNotExist" -> labels -> !labels.has(key);
            case ">" -> comparison(key, number(values), 1);
            case "<" -> comparison(key, number(values), -1);
            default -> throw ApiException.badRequest("\"" + operator + "\" is not a valid label selector operator");
        };
    }

    private static Predicate<JsonNode> comparison(String key, long bound, int sign) {
        return labels -> {
            try {
                return labels.has(key) && Long.compare(Long.parseLong(text(labels, key)), bound) == sign;
            } catch (NumberFormatException notComparable) {
                return false;
            }
        };
    }

    private static long number(Set<String> values) {
        String text = values.iterator().next();
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw ApiException.badRequest("unable to parse requirement: values[0]: Invalid value: \"" + text
                    + "\": for 'Gt', 'Lt' operators, the value must be an integer");
        }
    }

    private static String text(JsonNode labels, String key) {
        return labels.path(key).asText();
    }
}
