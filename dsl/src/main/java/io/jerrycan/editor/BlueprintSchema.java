package io.jerrycan.editor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.jerrycan.function.FunctionCatalog;
import io.jerrycan.function.FunctionDescription;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A JSON schema of Blueprints in YAML, draft 7: the newest that editors' YAML servers take whole.
 *
 * <p>It refuses less than the validator does, and nothing that the validator takes: what depends on other parts of a
 * file is not for a schema to say, and a text with a template in it may become anything.
 */
public final class BlueprintSchema {
    /** In the order of their keys, so that the schema is the same each time. */
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private BlueprintSchema() {}

    /** As JSON, indented. */
    public static String of(FunctionCatalog catalog) {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        printer.indentArraysWith(lines);
        printer.indentObjectsWith(lines);
        try {
            return JSON.writer(printer).writeValueAsString(schema(catalog)) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, Object> schema(FunctionCatalog catalog) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "http://json-schema.org/draft-07/schema#");
        schema.put("title", "Blueprint");
        schema.put("type", "object");
        schema.put("required", List.of("apiVersion", "kind", "metadata"));
        schema.put("properties", blueprint());
        Map<String, Object> definitions = new LinkedHashMap<>();
        definitions.put("action", FieldSchemas.closed("an action: phases, and what they leave", action(), List.of()));
        definitions.put("artifact", FieldSchemas.closed("values for later actions", artifact(), List.of()));
        definitions.put(
                "reference", FieldSchemas.closed("an object that is read before the phase", reference(), List.of()));
        definitions.put("retry", FieldSchemas.closed("tries the phase again when it fails", retry(), List.of("limit")));
        definitions.put("phase", phase(catalog));
        schema.put("definitions", definitions);
        return schema;
    }

    private static Map<String, Object> blueprint() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("apiVersion", Map.of("const", "cr.kanister.io/v1alpha1"));
        fields.put("kind", Map.of("const", "Blueprint"));
        fields.put("metadata", Map.of("type", "object", "required", List.of("name")));
        fields.put("actions", FieldSchemas.mapOf("the actions by name", FieldSchemas.ref("action")));
        return fields;
    }

    private static Map<String, Object> action() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", FieldSchemas.text("a name for readers; the action is called by its key"));
        fields.put("kind", FieldSchemas.text("kind of object that the action works on, for readers"));
        fields.put("configMapNames", FieldSchemas.texts("the ConfigMaps that the ActionSet must hand over"));
        fields.put("secretNames", FieldSchemas.texts("the Secrets that the ActionSet must hand over"));
        fields.put("inputArtifactNames", FieldSchemas.texts("the artifacts that the ActionSet must hand over"));
        fields.put("outputArtifacts", FieldSchemas.mapOf("what the action leaves", FieldSchemas.ref("artifact")));
        fields.put("phases", FieldSchemas.listOf("the phases in order", FieldSchemas.ref("phase")));
        fields.put("deferPhase", FieldSchemas.ref("phase"));
        fields.put("finally", FieldSchemas.listOf("phases that run whatever failed", FieldSchemas.ref("phase")));
        fields.put("timeout", FieldSchemas.duration("how long all phases together may take"));
        return fields;
    }

    private static Map<String, Object> artifact() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("keyValue", FieldSchemas.mapOf("values by key", Map.of("type", "string")));
        fields.put("kopiaSnapshot", FieldSchemas.text("a Kopia snapshot, as a phase put it out"));
        return fields;
    }

    private static Map<String, Object> reference() {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (String name : List.of("apiVersion", "group", "resource", "kind", "name", "namespace")) {
            fields.put(name, FieldSchemas.text(""));
        }
        return fields;
    }

    private static Map<String, Object> retry() {
        Map<String, Object> backoff = new LinkedHashMap<>();
        backoff.put("duration", FieldSchemas.duration("before the first new try"));
        backoff.put("factor", Map.of("type", "number", "minimum", 1));
        backoff.put("maxDuration", FieldSchemas.duration("the longest wait"));
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("limit", Map.of("type", "integer", "minimum", 1, "description", "how many more tries"));
        fields.put("on", Map.of("enum", List.of("transient", "always")));
        fields.put("backoff", FieldSchemas.closed("how long to wait", backoff, List.of()));
        return fields;
    }

    private static Map<String, Object> phase(FunctionCatalog catalog) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("func", Map.of("enum", List.copyOf(catalog.names()), "description", "the function that it calls"));
        fields.put("name", FieldSchemas.text("what templates call the phase"));
        fields.put("objects", FieldSchemas.mapOf("Secrets and ConfigMaps by key", FieldSchemas.ref("reference")));
        fields.put("args", Map.of("type", List.of("object", "null"), "description", "the function's arguments"));
        fields.put("if", FieldSchemas.text("skips the phase when this is nothing, false or 0"));
        fields.put("forEach", Map.of("description", "runs the phase once for each item"));
        fields.put("parallel", FieldSchemas.text("phases beside each other with one such name run side by side"));
        fields.put("retry", FieldSchemas.ref("retry"));
        fields.put("timeout", FieldSchemas.duration("how long one try may take"));
        fields.put("idempotent", Map.of("type", "boolean", "description", "doing the phase again does no harm"));
        Map<String, Object> phase = FieldSchemas.closed("one function and its arguments", fields, List.of("func"));
        phase.put(
                "allOf", catalog.all().stream().map(BlueprintSchema::arguments).toList());
        return phase;
    }

    private static Map<String, Object> arguments(FunctionDescription function) {
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put(
                "if",
                Map.of("required", List.of("func"), "properties", Map.of("func", Map.of("const", function.name()))));
        rule.put("then", Map.of("properties", Map.of("args", ArgumentSchemas.of(function))));
        return rule;
    }
}
