package io.jerrycan.yaml;

import io.jerrycan.model.Value;

/** Reads any YAML or JSON text, as Kubernetes' own tools do. */
public final class YamlReader {
    private YamlReader() {}

    /**
     * The documents of a text that are not empty.
     *
     * @param file the name of the text in positions
     */
    public static Parsed<Value> parse(String file, String text) {
        Documents documents = Documents.read(file, text);
        return new Parsed<>(documents.values(), documents.problems().list());
    }
}
