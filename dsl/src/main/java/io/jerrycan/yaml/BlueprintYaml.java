package io.jerrycan.yaml;

import io.jerrycan.model.Blueprint;
import io.jerrycan.model.Value.Dict;
import io.jerrycan.source.InvalidBlueprint;
import java.util.List;
import java.util.Map;

/** Blueprints as YAML. Reading what was written gives an equal blueprint. */
public final class BlueprintYaml {
    private static final ResourceReader<Blueprint> READER =
            new ResourceReader<>(Blueprint.KIND, BlueprintFields::blueprint);

    private BlueprintYaml() {}

    /**
     * The blueprints of a file, one per document.
     *
     * @param file its name, for the places of problems
     * @throws InvalidBlueprint with all problems, when one of them is an error
     */
    public static List<Blueprint> read(String file, String text) {
        return parse(file, text).orThrow();
    }

    /** As {@link #read}, but gives what could be read together with all problems. */
    public static Parsed<Blueprint> parse(String file, String text) {
        return READER.parse(file, text);
    }

    /**
     * The blueprint that the API server gave as generic data; its problems have no line but say the path.
     *
     * @param source what to call it in problems, such as {@code blueprints/kanister/orders}
     */
    public static Parsed<Blueprint> parse(String source, Map<String, ?> data) {
        return READER.parse(source, data);
    }

    /** As generic data, the keys in the order that people know; what is empty is left out. */
    public static Dict toValue(Blueprint blueprint) {
        return BlueprintData.of(blueprint);
    }

    /** As a person would write it. */
    public static String write(Blueprint blueprint) {
        return YamlWriter.write(toValue(blueprint));
    }
}
