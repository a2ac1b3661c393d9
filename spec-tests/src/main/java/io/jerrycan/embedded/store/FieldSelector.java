package io.jerrycan.embedded.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A field selector ({@code status.phase=Running,metadata.name!=x}) over the few fields that the API knows for each type.
 *
 * @param exact the fields that must have a value; the API looks objects up by name and namespace with it
 */
public record FieldSelector(Map<String, String> exact, Map<String, String> different) implements Predicate<JsonNode> {

    private static final Set<String> BOOLEANS = Set.of("spec.unschedulable", "spec.hostNetwork");
    private static final Set<String> ALWAYS = Set.of("metadata.name", "metadata.namespace");

    private static final Map<String, Set<String>> BY_TYPE = Map.of(
            "pods",
                    Set.of(
                            "spec.nodeName",
                            "spec.restartPolicy",
                            "spec.schedulerName",
                            "spec.serviceAccountName",
                            "spec.hostNetwork",
                            "status.phase",
                            "status.podIP",
                            "status.nominatedNodeName"),
            "events",
                    Set.of(
                            "involvedObject.kind",
                            "involvedObject.namespace",
                            "involvedObject.name",
                            "involvedObject.uid",
                            "involvedObject.apiVersion",
                            "involvedObject.resourceVersion",
                            "involvedObject.fieldPath",
                            "reason",
                            "reportingComponent",
                            "source",
                            "type"),
            "secrets", Set.of("type"),
            "namespaces", Set.of("status.phase"),
            "nodes", Set.of("spec.unschedulable"),
            "services", Set.of("spec.clusterIP", "spec.type"),
            "replicationcontrollers", Set.of("status.replicas"),
            "replicasets.apps", Set.of("status.replicas"),
            "jobs.batch", Set.of("status.successful"));

    /** @throws ApiException a bad request, if it is no selector or the type does not know the field */
    public static FieldSelector parse(ResourceType type, String text) {
        Map<String, String> exact = new LinkedHashMap<>();
        Map<String, String> different = new LinkedHashMap<>();
        for (String term : text.isBlank() ? new String[0] : text.split(",")) {
            int equals = term.indexOf('=');
            if (equals <= 0) {
                throw ApiException.badRequest(
                        "invalid field selector \"" + text + "\": can't understand '" + term + "'");
            }
            boolean not = term.charAt(equals - 1) == '!';
            String field = term.substring(0, not ? equals - 1 : equals).trim();
            if (!ALWAYS.contains(field)
                    && !BY_TYPE.getOrDefault(type.qualifiedName(), Set.of()).contains(field)) {
                throw ApiException.badRequest("field label not supported: " + field);
            }
            boolean twice = term.startsWith("==", equals);
            (not ? different : exact)
                    .put(field, term.substring(equals + (twice ? 2 : 1)).trim());
        }
        return new FieldSelector(exact, different);
    }

    @Override
    public boolean test(JsonNode tree) {
        return exact.entrySet().stream()
                        .allMatch(field -> value(tree, field.getKey()).equals(field.getValue()))
                && different.entrySet().stream()
                        .noneMatch(field -> value(tree, field.getKey()).equals(field.getValue()));
    }

    /** The namespace this selector asks for, or null. */
    public String namespace() {
        return exact.get("metadata.namespace");
    }

    /** The name this selector asks for, or null. */
    public String name() {
        return exact.get("metadata.name");
    }

    private static String value(JsonNode tree, String field) {
        String path = field.equals("source") ? "source.component" : field;
        JsonNode value = Trees.at(tree, path);
        return value.isMissingNode() && BOOLEANS.contains(field) ? "false" : value.asText();
    }
}
