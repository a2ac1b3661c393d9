package io.jerrycan.yaml;

import io.jerrycan.model.ActionSet;
import io.jerrycan.model.ActionSetStatus;
import io.jerrycan.model.Value.Dict;
import io.jerrycan.source.InvalidBlueprint;
import java.util.List;
import java.util.Map;

/** ActionSets as YAML and as the generic data that the API server takes and gives. */
public final class ActionSetYaml {
    private static final ResourceReader<ActionSet> READER =
            new ResourceReader<>(ActionSet.KIND, ActionSetFields::actionSet);

    private ActionSetYaml() {}

    /**
     * The ActionSets of a file, one per document.
     *
     * @throws InvalidBlueprint with all problems, when one of them is an error
     */
    public static List<ActionSet> read(String file, String text) {
        return parse(file, text).orThrow();
    }

    /** As {@link #read}, but gives what could be read together with all problems. */
    public static Parsed<ActionSet> parse(String file, String text) {
        return READER.parse(file, text);
    }

    /** The ActionSet that the API server gave; its problems have no line but say the path. */
    public static Parsed<ActionSet> parse(String source, Map<String, ?> data) {
        return READER.parse(source, data);
    }

    public static Dict toValue(ActionSet actionSet) {
        return ActionSetData.of(actionSet);
    }

    /** The {@code status} alone, with every field that Kanister always writes. */
    public static Dict toValue(ActionSetStatus status) {
        return StatusData.of(status);
    }

    public static String write(ActionSet actionSet) {
        return YamlWriter.write(toValue(actionSet));
    }
}
