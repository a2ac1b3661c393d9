package io.jerrycan.model;

import io.jerrycan.model.Value.Dict;
import io.jerrycan.model.Value.Text;
import java.util.LinkedHashMap;
import java.util.Map;

/** The {@code metadata} of a resource, kept whole; the parts that Jerrycan reads have accessors. */
public record ObjectMeta(Dict fields) {
    public static final ObjectMeta EMPTY = new ObjectMeta(Dict.EMPTY);

    public static ObjectMeta named(Text name) {
        return new ObjectMeta(new Dict(Map.of(Text.of("name"), name), name.pos()));
    }

    /** The name, or an empty text. */
    public String name() {
        return string("name");
    }

    /** The namespace, or an empty text. */
    public String namespace() {
        return string("namespace");
    }

    /** The uid that the API server gave, or an empty text. */
    public String uid() {
        return string("uid");
    }

    public Map<String, String> labels() {
        return strings("labels");
    }

    public Map<String, String> annotations() {
        return strings("annotations");
    }

    private String string(String key) {
        return fields.text(key).map(Text::text).orElse("");
    }

    private Map<String, String> strings(String key) {
        Map<String, String> map = new LinkedHashMap<>();
        fields.find(key).filter(Dict.class::isInstance).ifPresent(value -> ((Dict) value)
                .entries()
                .forEach((name, item) -> map.put(name.text(), String.valueOf(item.toJava()))));
        return map;
    }
}
