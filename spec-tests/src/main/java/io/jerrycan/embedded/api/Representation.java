package io.jerrycan.embedded.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jerrycan.embedded.store.ResourceType;
import io.jerrycan.embedded.store.StoredObject;
import io.jerrycan.embedded.store.Trees;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * How objects of one type look to one client: as JSON of the version in its URL, as their metadata alone, or as a table of
 * columns.
 */
final class Representation {

    private static final String META = "meta.k8s.io/v1";
    private static final String PARTIAL = "PartialObjectMetadata";

    private final ResourceType type;
    private final String apiVersion;
    private final byte[] head;
    private final TablePrinter table;
    private final boolean partial;

    private Representation(ResourceType type, String version, TablePrinter table, boolean partial) {
        this.type = type;
        this.apiVersion = type.apiVersion(version);
        this.head = ("{\"kind\":\"" + type.kind() + "\",\"apiVersion\":\"" + apiVersion + "\",")
                .getBytes(StandardCharsets.UTF_8);
        this.table = table;
        this.partial = partial;
    }

    static Representation of(ResourceType type, RequestPath path, ApiRequest request, Tables tables) {
        boolean wantsTable = request.accepts("as=Table");
        TablePrinter table = wantsTable ? tables.printer(type, path.version(), request.param("includeObject")) : null;
        return new Representation(type, path.version(), table, !wantsTable && request.accepts("as=" + PARTIAL));
    }

    byte[] one(StoredObject object) {
        if (table != null) {
            return Trees.bytes(table.print(List.of(object), object.revision()));
        }
        if (partial) {
            return Trees.bytes(metadata(object));
        }
        byte[] content = object.content();
        byte[] whole = new byte[head.length + content.length - 1];
        System.arraycopy(head, 0, whole, 0, head.length);
        System.arraycopy(content, 1, whole, head.length, content.length - 1);
        return whole;
    }

    byte[] one(ObjectNode tree) {
        ObjectNode versioned = Trees.object();
        versioned.setAll(tree);
        return Trees.bytes(versioned.put("apiVersion", apiVersion));
    }

    /** @param metadata the list's own metadata: resourceVersion, continue */
    Buffer list(List<StoredObject> objects, ObjectNode metadata) {
        if (table != null) {
            ObjectNode page = table.print(objects, 0);
            page.set("metadata", metadata);
            return Buffer.buffer(Trees.bytes(page));
        }
        String kind = partial ? PARTIAL : type.kind();
        Buffer buffer = Buffer.buffer("{\"kind\":\"" + kind + "List\",\"apiVersion\":\"" + (partial ? META : apiVersion)
                + "\",\"metadata\":" + metadata + ",\"items\":[");
        String separator = "";
        for (StoredObject object : objects) {
            buffer.appendString(separator).appendBytes(item(object));
            separator = ",";
        }
        return buffer.appendString("]}");
    }

    /** The items of a list of a built-in kind do not say what they are. */
    private byte[] item(StoredObject object) {
        return partial || type.custom() ? one(object) : object.content();
    }

    private static ObjectNode metadata(StoredObject object) {
        ObjectNode metadata = Trees.object().put("kind", PARTIAL).put("apiVersion", META);
        metadata.set("metadata", object.metadata());
        return metadata;
    }
}
