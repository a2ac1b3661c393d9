package io.jerrycan.groovy.data;

import io.jerrycan.source.SourcePos;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** A map that knows where its keys and values were written. */
public final class Fields extends LinkedHashMap<String, Object> {
    private final transient Map<String, SourcePos> keyPositions = new HashMap<>();
    private final transient Map<String, SourcePos> valuePositions = new HashMap<>();

    public Fields() {}

    /** Both in one; the second wins. */
    public static Fields joined(Map<?, ?> first, Map<?, ?> second) {
        Fields all = new Fields();
        all.putAllOf(first);
        all.putAllOf(second);
        return all;
    }

    public void putAllOf(Map<?, ?> others) {
        others.forEach((key, value) -> put(
                key.toString(),
                value,
                keyPosition(others, key.toString(), SourcePos.UNKNOWN),
                valuePosition(others, key.toString(), SourcePos.UNKNOWN)));
    }

    public void put(String key, Object value, SourcePos keyPos, SourcePos valuePos) {
        put(key, value);
        keyPositions.put(key, keyPos);
        valuePositions.put(key, valuePos);
    }

    /** Where a key of any map was written, or the given place when it is not known. */
    public static SourcePos keyPosition(Map<?, ?> map, String key, SourcePos otherwise) {
        return map instanceof Fields fields ? known(fields.keyPositions.get(key), otherwise) : otherwise;
    }

    /** Where the value of a key of any map was written, or the given place when it is not known. */
    public static SourcePos valuePosition(Map<?, ?> map, String key, SourcePos otherwise) {
        return map instanceof Fields fields ? known(fields.valuePositions.get(key), otherwise) : otherwise;
    }

    private static SourcePos known(SourcePos pos, SourcePos otherwise) {
        return pos == null || pos.line() == 0 ? otherwise : pos;
    }
}
