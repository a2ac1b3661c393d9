package io.jerrycan.template.sprig;

import io.jerrycan.template.function.FunctionSet;
import io.jerrycan.template.value.TypedMap;
import io.jerrycan.template.value.Utf8;
import io.jerrycan.template.value.Values;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sprig's functions between strings and lists of strings. */
final class StringLists {
    private StringLists() {}

    static FunctionSet functions() {
        return FunctionSet.builder()
                .add("split", "string, string", args -> numbered(Text.split(args.string(1), args.string(0), -1)))
                .add(
                        "splitn",
                        "string, int, string",
                        args -> numbered(Text.split(args.string(2), args.string(0), args.integer(1))))
                .add(
                        "splitList",
                        "string, string",
                        args -> Text.strings(Text.split(args.string(1), args.string(0), -1)))
                .add("join", "string, interface{}", args -> Text.join(args.string(0), Text.all(args.get(1))))
                .add("toStrings", "interface{}", args -> Text.strings(Text.all(args.get(0))))
                .add("sortAlpha", "interface{}", args -> Text.strings(sorted(args.get(0))))
                .build();
    }

    private static TypedMap numbered(List<String> pieces) {
        Map<String, String> numbered = new LinkedHashMap<>();
        for (String piece : pieces) {
            numbered.put("_" + numbered.size(), piece);
        }
        return TypedMap.ofStrings(numbered);
    }

    private static List<String> sorted(Object value) {
        if (Values.elements(value) == null) {
            return List.of(Text.of(value));
        }
        List<String> texts = Text.all(value);
        texts.sort(Utf8.ORDER);
        return texts;
    }
}
