package io.jerrycan.embedded.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jerrycan.embedded.store.StoredObject;
import io.jerrycan.embedded.store.Trees;
import java.util.List;

/** Objects as a {@code meta.k8s.io/v1 Table}. */
final class TablePrinter {

    private final List<Column> columns;
    private final String include;

    TablePrinter(List<Column> columns, String include) {
        this.columns = columns;
        this.include = include;
    }

    ObjectNode print(List<StoredObject> objects, long revision) {
        ObjectNode table = Trees.object().put("kind", "Table").put("apiVersion", "meta.k8s.io/v1");
        table.putObject("metadata").put("resourceVersion", Long.toString(revision));
        ArrayNode definitions = table.putArray("columnDefinitions");
        for (Column column : columns) {
            definitions
                    .addObject()
                    .put("name", column.name())
                    .put("type", column.type())
                    .put("format", column == Column.NAME ? "name" : "")
                    .put("description", "")
                    .put("priority", column.priority());
        }
        ArrayNode rows = table.putArray("rows");
        objects.forEach(object -> rows.add(row(object)));
        return table;
    }

    private ObjectNode row(StoredObject object) {
        ObjectNode row = Trees.object();
        ArrayNode cells = row.putArray("cells");
        for (Column column : columns) {
            JsonNode cell = column.cell().apply(object.tree());
            cells.add(cell.isMissingNode() ? Trees.JSON.nullNode() : cell);
        }
        if (include.equals("Object")) {
            row.set("object", object.tree());
        } else if (include.equals("Metadata")) {
            ObjectNode partial =
                    row.putObject("object").put("kind", "PartialObjectMetadata").put("apiVersion", "meta.k8s.io/v1");
            partial.set("metadata", object.metadata());
        }
        return row;
    }
}
