package io.jerrycan.embedded.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.jerrycan.embedded.store.ObjectKey;
import io.jerrycan.embedded.store.ResourceStore;
import io.jerrycan.embedded.store.ResourceType;
import io.jerrycan.embedded.store.ResourceTypes;
import io.jerrycan.embedded.store.StoredObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The columns of each type: kubectl's for the common ones, those of the definition for custom resources. */
final class Tables {

    private final ResourceTypes types;
    private final ResourceStore store;

    Tables(ResourceTypes types, ResourceStore store) {
        this.types = types;
        this.store = store;
    }

    /** @param include what goes along with each row: {@code Object}, {@code Metadata} (also if null) or {@code None} */
    TablePrinter printer(ResourceType type, String version, String include) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.NAME);
        columns.addAll(BuiltInColumns.of(type).orElseGet(() -> definition(type)
                .map(definition -> columnsOf(definition, version))
                .orElse(List.of(Column.AGE))));
        return new TablePrinter(columns, include == null ? "Metadata" : include);
    }

    private Optional<StoredObject> definition(ResourceType type) {
        ResourceType definitions = types.builtIn("customresourcedefinitions.apiextensions.k8s.io");
        return store.get(definitions, new ObjectKey("", type.qualifiedName()));
    }

    private static List<Column> columnsOf(StoredObject definition, String version) {
        List<Column> columns = new ArrayList<>();
        for (JsonNode served : definition.spec().path("versions")) {
            if (served.path("name").asText().equals(version)) {
                served.path("additionalPrinterColumns").forEach(column -> columns.add(Column.ofDefinition(column)));
            }
        }
        return columns.isEmpty() ? List.of(Column.AGE) : columns;
    }
}
