package io.jerrycan.stdlib.manifest;

import io.jerrycan.function.FunctionFailure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;

/** Reads YAML or JSON text as kubectl does; it makes plain data only. */
public final class Manifests {
    private static final int LONGEST = 16 * 1024 * 1024;

    private Manifests() {}

    /**
     * The resources in a text: several documents, and the items of Lists.
     *
     * @throws FunctionFailure when the text is malformed or holds something else than resources; names the line
     */
    public static List<Map<String, Object>> resources(String text) throws FunctionFailure {
        List<Map<String, Object>> resources = new ArrayList<>();
        try {
            for (Object document : yaml().loadAll(text)) {
                if (document != null) {
                    add(document, resources);
                }
            }
        } catch (YAMLException malformed) {
            throw malformed(malformed);
        }
        return resources;
    }

    /** The single map in a text, such as a patch. */
    public static Map<String, Object> map(String text) throws FunctionFailure {
        try {
            if (yaml().load(text) instanceof Map<?, ?> map) {
                return strings(map);
            }
            throw new FunctionFailure("Failed to parse spec: it is no map");
        } catch (YAMLException malformed) {
            throw malformed(malformed);
        }
    }

    private static void add(Object document, List<Map<String, Object>> resources) throws FunctionFailure {
        if (!(document instanceof Map<?, ?> map)) {
            throw new FunctionFailure("Failed to parse spec: a document is no map");
        }
        if (String.valueOf(map.get("kind")).endsWith("List") && map.get("items") instanceof List<?> items) {
            for (Object item : items) {
                add(item, resources);
            }
            return;
        }
        for (String field : List.of("apiVersion", "kind")) {
            if (!(map.get(field) instanceof String)) {
                throw new FunctionFailure("Failed to parse spec: a document has no " + field);
            }
        }
        resources.add(strings(map));
    }

    private static Yaml yaml() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LONGEST);
        DumperOptions dumping = new DumperOptions();
        return new Yaml(
                new SafeConstructor(options), new Representer(dumping), dumping, options, new KubernetesScalars());
    }

    /** Where it is wrong, without the text itself: a manifest may hold secrets. */
    private static FunctionFailure malformed(YAMLException malformed) {
        String place = malformed instanceof MarkedYAMLException marked && marked.getProblemMark() != null
                ? " in line %d, column %d"
                        .formatted(
                                marked.getProblemMark().getLine() + 1,
                                marked.getProblemMark().getColumn() + 1)
                : "";
        return new FunctionFailure("Failed to parse spec: malformed YAML" + place);
    }

    private static Map<String, Object> strings(Map<?, ?> map) {
        Map<String, Object> strings = new LinkedHashMap<>();
        map.forEach((key, value) -> strings.put(String.valueOf(key), plain(value)));
        return strings;
    }

    private static Object plain(Object value) {
        if (value instanceof Map<?, ?> map) {
            return strings(map);
        }
        return value instanceof List<?> list
                ? list.stream().map(Manifests::plain).toList()
                : value;
    }
}
