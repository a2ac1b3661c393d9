package io.jerrycan.embedded.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.jerrycan.embedded.resources.Resources;
import io.jerrycan.embedded.store.FieldSelector;
import io.jerrycan.embedded.store.LabelSelector;
import io.jerrycan.embedded.store.ResourceType;
import io.jerrycan.embedded.store.StoredObject;
import io.jerrycan.embedded.store.Topic;
import java.util.function.Predicate;

/**
 * Which objects of a type a list, watch or deletion of a collection means.
 *
 * @param namespace null for all
 */
record Selection(ResourceType type, String namespace, Predicate<JsonNode> labels, FieldSelector fields)
        implements Predicate<StoredObject> {

    static Selection of(ResourceType type, RequestPath path, ApiRequest request) {
        String labels = request.param("labelSelector");
        String fields = request.param("fieldSelector");
        FieldSelector selector = FieldSelector.parse(type, fields == null ? "" : fields);
        String namespace = path.namespace().isEmpty() ? selector.namespace() : path.namespace();
        if (path.name() != null) {
            selector = FieldSelector.parse(type, "metadata.name=" + path.name());
        }
        return new Selection(type, namespace, LabelSelector.parse(labels == null ? "" : labels), selector);
    }

    @Override
    public boolean test(StoredObject object) {
        return object != null && fields.test(object.tree()) && labels.test(Resources.labels(object.tree()));
    }

    Topic topic() {
        return new Topic(type, namespace, fields.name());
    }
}
