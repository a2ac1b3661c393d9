package io.jerrycan.stdlib.manifest;

import io.jerrycan.function.FunctionFailure;
import io.jerrycan.model.Value;
import io.jerrycan.model.Value.Dict;
import io.jerrycan.model.Value.Seq;
import io.jerrycan.model.Value.Text;
import io.jerrycan.source.Problem;
import io.jerrycan.source.SourcePos;
import io.jerrycan.yaml.Parsed;
import io.jerrycan.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads YAML or JSON text as kubectl does; it makes plain data only. */
public final class Manifests {
    private Manifests() {}

    /**
     * The resources in a text: several documents, and the items of Lists.
     *
     * @throws FunctionFailure when the text is malformed or holds something else than resources; names the line
     */
    public static List<Map<String, Object>> resources(String text) throws FunctionFailure {
        List<Map<String, Object>> resources = new ArrayList<>();
        for (Value document : documents(text)) {
            add(document, resources);
        }
        return resources;
    }

    /** The single map in a text, such as a patch. */
    public static Map<String, Object> map(String text) throws FunctionFailure {
        List<Value> documents = documents(text);
        if (documents.size() == 1 && documents.get(0) instanceof Dict map) {
            return map.toJava();
        }
        throw new FunctionFailure("Failed to parse spec: it is no map");
    }

    private static void add(Value document, List<Map<String, Object>> resources) throws FunctionFailure {
        if (!(document instanceof Dict map)) {
            throw new FunctionFailure("Failed to parse spec: a document is no map");
        }
        boolean list =
                map.text("kind").filter(kind -> kind.text().endsWith("List")).isPresent();
        if (list && map.find("items").orElse(null) instanceof Seq items) {
            for (Value item : items.items()) {
                add(item, resources);
            }
            return;
        }
        for (String field : List.of("apiVersion", "kind")) {
            if (map.text(field).map(Text::text).isEmpty()) {
                throw new FunctionFailure("Failed to parse spec: a document has no " + field);
            }
        }
        resources.add(map.toJava());
    }

    /** Says where it is wrong, without the text itself: a manifest may hold secrets. */
    private static List<Value> documents(String text) throws FunctionFailure {
        Parsed<Value> parsed = YamlReader.parse("spec", text);
        Optional<Problem> error =
                parsed.problems().stream().filter(Problem::isError).findFirst();
        if (error.isPresent()) {
            SourcePos pos = error.get().pos();
            throw new FunctionFailure(
                    "Failed to parse spec: malformed YAML in line %d, column %d".formatted(pos.line(), pos.column()));
        }
        return parsed.resources();
    }
}
