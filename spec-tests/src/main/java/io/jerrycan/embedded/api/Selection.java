package io.jerrycan.embedded.api;

import io.jerrycan.embedded.resources.Resources;
import io.jerrycan.embedded.store.FieldSelector;
import io.jerrycan.embedded.store.LabelSelector;
import io.jerrycan.embedded.store.ResourceStore;
import io.jerrycan.embedded.store.ResourceType;
import io.jerrycan.embedded.store.StoredObject;
import io.jerrycan.embedded.store.Topic;
import java.util.function.Predicate;

/**
 * Which objects of a type a list, watch or deletion of a collection means.
 *
 * @param namespace null for all
 */
record Selection(ResourceType type, String namespace, LabelSelector labels, FieldSelector fields)
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

    /** Whether there is more to it than type and namespace; of such a list a server does not know how much is left. */
    boolean narrows() {
        return !fields.terms().isEmpty() || !labels.isEverything();
    }

    @Override
    public boolean test(StoredObject object) {
        return object != null && fields.test(object.tree()) && labels.test(Resources.labels(object.tree()));
    }

    /** By which these objects are looked up: the name, or else the label that the fewest have. */
    Topic topic(ResourceStore store) {
        String name = fields.name();
        String label = name != null ? null : store.rarest(type, labels.exact()).orElse(null);
        return new Topic(type, namespace, name, label);
    }
}
