package io.jerrycan.embedded.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jerrycan.embedded.store.ResourceType;
import io.jerrycan.embedded.store.StoredObject;
import io.jerrycan.embedded.store.Trees;
import io.vertx.core.buffer.Buffer;
import java.util.List;

/** How objects of one type look to one client: as JSON of the version in its URL, or as a table of columns. */
final class Representation {

    private final ResourceType type;
    private final String apiVersion;
    private final TablePrinter table;

    private Representation(ResourceType type, String version, TablePrinter table) {
        this.type = type;
        this.apiVersion = type.apiVersion(version);
        this.table = table;
    }

    static Representation of(ResourceType type, RequestPath path, ApiRequest request, Tables tables) {
        boolean wantsTable = request.accepts("as=Table");
        String include = request.param("includeObject");
        return new Representation(
                type, path.version(), wantsTable ? tables.printer(type, path.version(), include) : null);
    }

    byte[] one(StoredObject object) {
        if (table != null) {
            return Trees.bytes(table.print(List.of(object), object.revision()));
        }
        if (apiVersion.equals(type.apiVersion())) {
            return object.json();
        }
        return one(object.tree());
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
        Buffer buffer = Buffer.buffer("{\"kind\":\"" + type.kind() + "List\",\"apiVersion\":\"" + apiVersion
                + "\",\"metadata\":" + metadata + ",\"items\":[");
        String separator = "";
        for (StoredObject object : objects) {
            buffer.appendString(separator).appendBytes(one(object));
            separator = ",";
        }
        return buffer.appendString("]}");
    }
}
