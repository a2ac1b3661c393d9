package io.jerrycan.embedded.resources;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The form of a value of a built-in kind. */
sealed interface Shape {

    /** The name of the type in messages, which are those of an API server in Go: {@code int32}, {@code []v1.Container}. */
    String goName();

    record Scalar(String goName, Predicate<JsonNode> fits) implements Shape {}

    /** Anything at all, such as the schema in a definition. */
    record Any() implements Shape {
        @Override
        public String goName() {
            return "interface {}";
        }
    }

    record Items(Shape item) implements Shape {
        @Override
        public String goName() {
            return "[]" + item.goName();
        }
    }

    record Entries(Shape value) implements Shape {
        @Override
        public String goName() {
            return "map[string]" + value.goName();
        }
    }

    /** An object with known fields. They are looked up when they are first needed, for kinds may contain themselves. */
    record Fields(String name, Supplier<Map<String, Shape>> known) implements Shape {
        @Override
        public String goName() {
            return "v1." + name;
        }
    }
}
