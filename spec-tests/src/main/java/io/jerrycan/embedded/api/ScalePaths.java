package io.jerrycan.embedded.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.jerrycan.embedded.store.LabelSelector;
import io.jerrycan.embedded.store.ObjectKey;
import io.jerrycan.embedded.store.ResourceStore;
import io.jerrycan.embedded.store.ResourceType;
import io.jerrycan.embedded.store.ResourceTypes;
import io.jerrycan.embedded.store.StoredObject;
import io.jerrycan.embedded.store.Trees;

/**
 * Where a type keeps what its scale shows.
 *
 * @param wanted the path of the wanted number of replicas, without a leading dot
 * @param present the path of the present number
 * @param selector the path of a selector as text; empty for the {@code spec.selector} of a built-in type
 */
record ScalePaths(String wanted, String present, String selector) {

    private static final ScalePaths BUILT_IN = new ScalePaths("spec.replicas", "status.replicas", "");

    /** @param version the version of a custom resource in whose definition they stand */
    static ScalePaths of(ResourceType type, String version, ResourceTypes types, ResourceStore store) {
        if (!type.custom()) {
            return BUILT_IN;
        }
        ResourceType definitions = types.builtIn("customresourcedefinitions.apiextensions.k8s.io");
        JsonNode versions = store.get(definitions, new ObjectKey("", type.qualifiedName()))
                .map(definition -> definition.spec().path("versions"))
                .orElse(Trees.array());
        for (JsonNode served : versions) {
            JsonNode scale = served.path("subresources").path("scale");
            if (served.path("name").asText().equals(version) && scale.isObject()) {
                return new ScalePaths(
                        path(scale, "specReplicasPath"),
                        path(scale, "statusReplicasPath"),
                        path(scale, "labelSelectorPath"));
            }
        }
        return BUILT_IN;
    }

    private static String path(JsonNode scale, String field) {
        return scale.path(field).asText("").replaceFirst("^\\.", "");
    }

    String selector(StoredObject target) {
        if (!selector.isEmpty()) {
            return Trees.at(target.tree(), selector).asText("");
        }
        JsonNode labels = target.spec().path("selector");
        boolean plain = !labels.has("matchLabels") && !labels.has("matchExpressions");
        return LabelSelector.text(plain ? Trees.object().set("matchLabels", labels) : labels);
    }
}
