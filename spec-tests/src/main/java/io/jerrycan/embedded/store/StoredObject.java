package io.jerrycan.embedded.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;

/** One version of an object. The tree must not be changed: take {@link #copy()}. */
public final class StoredObject {

    private final ResourceType type;
    private final ObjectKey key;
    private final ObjectNode tree;
    private final long revision;
    private volatile byte[] content;

    StoredObject(ResourceType type, ObjectNode tree, long revision) {
        this.type = type;
        this.key = Trees.key(type, tree);
        this.tree = tree;
        this.revision = revision;
        Trees.metadata(tree).put("resourceVersion", Long.toString(revision));
    }

    public ResourceType type() {
        return type;
    }

    public ObjectKey key() {
        return key;
    }

    public String namespace() {
        return key.namespace();
    }

    public String name() {
        return key.name();
    }

    public ObjectNode tree() {
        return tree;
    }

    public ObjectNode copy() {
        return tree.deepCopy();
    }

    /** The same state under the revision at which it ended. */
    public StoredObject at(long later) {
        return new StoredObject(type, copy(), later);
    }

    public long revision() {
        return revision;
    }

    public String uid() {
        return metadata().path("uid").asText();
    }

    public JsonNode metadata() {
        return tree.path("metadata");
    }

    public JsonNode spec() {
        return tree.path("spec");
    }

    public JsonNode status() {
        return tree.path("status");
    }

    public boolean isBeingDeleted() {
        return metadata().hasNonNull("deletionTimestamp");
    }

    public Instant created() {
        return Instant.parse(metadata().path("creationTimestamp").asText());
    }

    /** The object as JSON, without its kind and apiVersion, beginning with its metadata; computed once and shared. */
    public byte[] content() {
        byte[] bytes = content;
        if (bytes == null) {
            ObjectNode ordered = tree.objectNode();
            ordered.set("metadata", metadata());
            tree.properties().forEach(field -> ordered.putIfAbsent(field.getKey(), field.getValue()));
            ordered.remove(List.of("kind", "apiVersion"));
            bytes = Trees.bytes(ordered);
            content = bytes;
        }
        return bytes;
    }

    @Override
    public String toString() {
        return type.qualifiedName() + " " + key + " @" + revision;
    }
}
