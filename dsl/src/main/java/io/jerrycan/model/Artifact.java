package io.jerrycan.model;

import io.jerrycan.model.Value.Dict;
import io.jerrycan.model.Value.Text;
import io.jerrycan.source.SourcePos;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What an action leaves behind for later ones. In a Blueprint the values of {@code keyValue} and {@code kopiaSnapshot}
 * are templates; in an ActionSet they are plain.
 */
public record Artifact(Map<Text, Text> keyValue, Optional<Text> kopiaSnapshot, Dict unknown, SourcePos pos) {
    public Artifact {
        keyValue = Collections.unmodifiableMap(new LinkedHashMap<>(keyValue));
    }
}
