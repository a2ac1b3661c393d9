package io.jerrycan.embedded.resources;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jerrycan.embedded.resources.Shape.Any;
import io.jerrycan.embedded.resources.Shape.Entries;
import io.jerrycan.embedded.resources.Shape.Fields;
import io.jerrycan.embedded.resources.Shape.Items;
import io.jerrycan.embedded.resources.Shape.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Makes one object fit its shape, as decoding in Go does: fields that are not known are dropped, and so are nulls and empty
 * lists and maps; a value of another type is refused.
 */
final class Fitting {

    /** A value has another type than its field has. */
    static final class Misfit extends RuntimeException {
        Misfit(String message) {
            super(message, null, false, false);
        }
    }

    private final List<String> unknown = new ArrayList<>();

    private Fitting() {}

    /**
     * Changes the tree in place.
     *
     * @return the paths of the fields that were dropped because they are not known
     * @throws Misfit if a value has a wrong type
     */
    static List<String> fit(Fields shape, ObjectNode tree) {
        Fitting fitting = new Fitting();
        fitting.fields(shape, tree, "", "");
        return fitting.unknown;
    }

    private void fields(Fields shape, ObjectNode tree, String path, String goPath) {
        Map<String, Shape> known = shape.known().get();
        for (String name : names(tree)) {
            Shape wanted = known.get(name);
            JsonNode value = tree.get(name);
            if (wanted == null) {
                unknown.add(join(path, name));
                tree.remove(name);
            } else if (value.isNull() || isEmptyCollection(wanted, value)) {
                tree.remove(name);
            } else {
                value(wanted, value, join(path, name), shape.name() + "." + join(goPath, name), join(goPath, name));
            }
        }
    }

    private void value(Shape shape, JsonNode value, String path, String goField, String goPath) {
        if (!isFit(shape, value)) {
            throw new Misfit("json: cannot unmarshal " + jsonType(value) + " into Go struct field " + goField
                    + " of type " + shape.goName());
        }
        if (shape instanceof Fields fields) {
            fields(fields, (ObjectNode) value, path, goPath);
        } else if (shape instanceof Entries entries) {
            entries(entries.value(), (ObjectNode) value, path, goField, goPath);
        } else if (shape instanceof Items items) {
            items(items.item(), (ArrayNode) value, path, goField, goPath);
        }
    }

    private void entries(Shape shape, ObjectNode map, String path, String goField, String goPath) {
        for (var entry : map.properties()) {
            if (!entry.getValue().isNull()) {
                value(shape, entry.getValue(), join(path, entry.getKey()), goField, goPath);
            } else if (shape instanceof Scalar) {
                entry.setValue(map.textNode(""));
            }
        }
    }

    private void items(Shape shape, ArrayNode list, String path, String goField, String goPath) {
        int index = 0;
        for (JsonNode item : list) {
            if (!item.isNull()) {
                value(shape, item, path + "[" + index + "]", goField, goPath);
            }
            index++;
        }
    }

    private static boolean isFit(Shape shape, JsonNode value) {
        if (shape instanceof Scalar scalar) {
            return scalar.fits().test(value);
        }
        return shape instanceof Any || (shape instanceof Items ? value.isArray() : value.isObject());
    }

    private static boolean isEmptyCollection(Shape shape, JsonNode value) {
        return shape instanceof Items && value.isArray() && value.isEmpty()
                || shape instanceof Entries && value.isObject() && value.isEmpty();
    }

    private static List<String> names(ObjectNode tree) {
        List<String> names = new ArrayList<>(tree.size());
        tree.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static String jsonType(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> "string";
            case BOOLEAN -> "bool";
            case NUMBER -> value.isIntegralNumber() ? "number" : "number " + value;
            case ARRAY -> "array";
            default -> "object";
        };
    }

    private static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
