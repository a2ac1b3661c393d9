package io.jerrycan.embedded.resources;

import com.fasterxml.jackson.databind.JsonNode;
import io.jerrycan.embedded.store.ResourceType;
import io.jerrycan.embedded.store.ResourceType.Feature;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The type that a CustomResourceDefinition defines. */
public final class CustomTypes {

    private CustomTypes() {}

    public static ResourceType of(JsonNode definition) {
        JsonNode spec = definition.path("spec");
        JsonNode names = spec.path("names");
        Set<Feature> features = EnumSet.of(Feature.GENERATION);
        List<String> versions = new ArrayList<>();
        for (JsonNode version : spec.path("versions")) {
            if (version.path("served").asBoolean()) {
                boolean stored = version.path("storage").asBoolean();
                versions.add(stored ? 0 : versions.size(), version.path("name").asText());
            }
            if (version.path("subresources").has("status")) {
                features.add(Feature.STATUS);
            }
            if (version.path("subresources").has("scale")) {
                features.add(Feature.SCALE);
            }
        }
        return new ResourceType(
                spec.path("group").asText(),
                versions,
                names.path("kind").asText(),
                names.path("plural").asText(),
                names.path("singular").asText(),
                spec.path("scope").asText().equals("Namespaced"),
                texts(names.path("shortNames")),
                texts(names.path("categories")),
                features,
                true);
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(item.asText()));
        return texts;
    }
}
