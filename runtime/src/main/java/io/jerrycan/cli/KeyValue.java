package io.jerrycan.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** {@code KEY=VALUE} with any value. The library's own maps take quotes in values for syntax, and print what they cannot read. */
record KeyValue(String key, String value) {

    /** In order; of a key that is given twice the last value. */
    static Map<String, String> map(List<KeyValue> all) {
        Map<String, String> map = new LinkedHashMap<>();
        all.forEach(one -> map.put(one.key, one.value));
        return map;
    }

    static final class Argument implements ITypeConverter<KeyValue> {
        @Override
        public KeyValue convert(String text) {
            int equals = text.indexOf('=');
            if (equals < 1) {
                throw new TypeConversionException("there must be a name, and = before the value");
            }
            return new KeyValue(text.substring(0, equals), text.substring(equals + 1));
        }
    }

    /** Never the value. */
    @Override
    public String toString() {
        return key;
    }
}
