package io.jerrycan.embedded.resources;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jerrycan.embedded.store.ApiException;
import io.jerrycan.embedded.store.ResourceType;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** Names and labels as the API accepts them. */
final class Names {

    private static final String LABEL = "[a-z0-9]([-a-z0-9]*[a-z0-9])?";
    private static final Pattern SUBDOMAIN = Pattern.compile(LABEL + "(\\." + LABEL + ")*");
    private static final Pattern LABEL_VALUE = Pattern.compile("(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?");
    private static final Pattern LABEL_KEY =
            Pattern.compile("(" + SUBDOMAIN + "/)?([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]");
    private static final String SAFE_LETTERS = "bcdfghjklmnpqrstvwxz2456789";
    private static final int LONGEST_GENERATED_PREFIX = 58;

    private Names() {}

    /** A prefix and five letters that spell no word, as the API server makes from generateName. */
    static String generate(String prefix) {
        StringBuilder name =
                new StringBuilder(prefix.substring(0, Math.min(prefix.length(), LONGEST_GENERATED_PREFIX)));
        ThreadLocalRandom.current()
                .ints(5, 0, SAFE_LETTERS.length())
                .forEach(index -> name.append(SAFE_LETTERS.charAt(index)));
        return name.toString();
    }

    /** @throws ApiException invalid, naming the first wrong name or label */
    static void check(ResourceType type, ObjectNode tree) {
        JsonNode metadata = tree.path("metadata");
        String name = metadata.path("name").asText();
        if (name.isEmpty()) {
            throw ApiException.invalid(type, "", "metadata.name", "Required value: name or generateName is required");
        }
        if (type.group().equals("rbac.authorization.k8s.io")) {
            return;
        }
        if (name.length() > 253 || !SUBDOMAIN.matcher(name).matches()) {
            throw ApiException.invalid(
                    type,
                    name,
                    "metadata.name",
                    "Invalid value: \"" + name + "\": a lowercase RFC 1123 subdomain must consist of lower case"
                            + " alphanumeric characters, '-' or '.', and must start and end with an alphanumeric"
                            + " character (e.g. 'example.com', regex used for validation is '" + SUBDOMAIN + "')");
        }
        metadata.path("labels").properties().forEach(label -> checkLabel(type, name, label.getKey(), label.getValue()));
    }

    private static void checkLabel(ResourceType type, String name, String key, JsonNode value) {
        if (!LABEL_KEY.matcher(key).matches()) {
            throw ApiException.invalid(
                    type,
                    name,
                    "metadata.labels",
                    "Invalid value: \"" + key + "\": name part must consist of alphanumeric characters, '-', '_' or"
                            + " '.', and must start and end with an alphanumeric character");
        }
        if (!value.isTextual()) {
            throw ApiException.badRequest(
                    type.kind() + " in version \"" + type.versions().get(0)
                            + "\" cannot be handled as a " + type.kind() + ": the value of metadata.labels[" + key
                            + "] is not a string");
        }
        if (value.asText().length() > 63 || !LABEL_VALUE.matcher(value.asText()).matches()) {
            throw ApiException.invalid(
                    type,
                    name,
                    "metadata.labels",
                    "Invalid value: \"" + value.asText() + "\": a valid label must be an empty string or consist of"
                            + " at most 63 alphanumeric characters, '-', '_' or '.', and must start and end with an"
                            + " alphanumeric character");
        }
    }
}
