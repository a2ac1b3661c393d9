package io.jerrycan.template.sprig;

import io.jerrycan.template.function.FunctionError;
import io.jerrycan.template.function.FunctionSet;
import java.util.function.Supplier;

/** Sprig's JSON functions. Those without {@code must} hide an error: the result is then empty, or nil. */
final class Json {
    private Json() {}

    static FunctionSet functions() {
        return FunctionSet.builder()
                .add("toJson", "interface{}", args -> quietly("", () -> JsonWriter.write(args.get(0), true, false)))
                .add("mustToJson", "interface{}", args -> JsonWriter.write(args.get(0), true, false))
                .add(
                        "toPrettyJson",
                        "interface{}",
                        args -> quietly("", () -> JsonWriter.write(args.get(0), true, true)))
                .add("mustToPrettyJson", "interface{}", args -> JsonWriter.write(args.get(0), true, true))
                .addAll(Must.twins("toRawJson", "interface{}", args -> JsonWriter.write(args.get(0), false, false)))
                .add("fromJson", "string", args -> quietly(null, () -> JsonReader.read(args.string(0))))
                .add("mustFromJson", "string", args -> JsonReader.read(args.string(0)))
                .build();
    }

    private static Object quietly(Object otherwise, Supplier<Object> work) {
        try {
            return work.get();
        } catch (FunctionError e) {
            return otherwise;
        }
    }
}
