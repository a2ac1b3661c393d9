package io.jerrycan.embedded.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A field selector ({@code status.phase=Running,metadata.name!=x}) over the few fields that the API knows for each type.
 *
 * @param terms in order; objects are looked up by the name and namespace that they ask for
 */
public record FieldSelector(List<Term> terms) implements Predicate<JsonNode> {

    /** One requirement. */
    public record Term(String field, boolean equal, String value) {}

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
        List<Term> terms = new ArrayList<>();
        for (String term : text.isBlank() ? new String[0] : text.split(",")) {
            int equals = term.indexOf('=');
            if (equals <= 0) {
                throw ApiException.badRequest("invalid selector: '" + text + "'; can't understand '" + term + "'");
            }
            boolean not = term.charAt(equals - 1) == '!';
            String field = term.substring(0, not ? equals - 1 : equals).trim();
            if (!ALWAYS.contains(field)
                    && !BY_TYPE.getOrDefault(type.qualifiedName(), Set.of()).contains(field)) {
                throw ApiException.badRequest(unknown(type, field));
            }
            boolean twice = term.startsWith("==", equals);
            terms.add(new Term(
                    field, !not, term.substring(equals + (twice ? 2 : 1)).trim()));
        }
        return new FieldSelector(terms);
    }

    private static String unknown(ResourceType type, String field) {
        return BY_TYPE.containsKey(type.qualifiedName())
                ? "field label not supported: " + field
                : "\"" + field + "\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"";
    }

    @Override
    public boolean test(JsonNode tree) {
        return terms.stream().allMatch(term -> value(tree, term.field()).equals(term.value()) == term.equal());
    }

    /** The namespace this selector asks for, or null. */
    public String namespace() {
        return wanted("metadata.namespace");
    }

    /** The name this selector asks for, or null. */
    public String name() {
        return wanted("metadata.name");
    }

    private String wanted(String field) {
        return terms.stream()
                .filter(term -> term.equal() && term.field().equals(field))
                .map(Term::value)
                .findFirst()
                .orElse(null);
    }

    private static String value(JsonNode tree, String field) {
        String path = field.equals("source") ? "source.component" : field;
        JsonNode value = Trees.at(tree, path);
        return value.isMissingNode() && BOOLEANS.contains(field) ? "false" : value.asText();
    }
}
