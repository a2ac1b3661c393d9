package io.jerrycan.function;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Kanister's functions that are not built in, described by name and arguments: so that blueprints can be checked. */
final class KanisterFunctions {
    private static final String FILE = "kanister-functions.txt";

    static final Map<String, FunctionDescription> ALL = load();

    private KanisterFunctions() {}

    /** Stands in for the code of a function that there is none of. */
    record NotBuiltIn(String name) implements BlueprintFunction<NotBuiltIn.Arguments> {
        record Arguments() {}

        @Override
        public Outputs run(Arguments args, FunctionContext context) throws FunctionFailure {
            throw new FunctionFailure(name + " is a function of Kanister's that is not built in");
        }
    }

    private static Map<String, FunctionDescription> load() {
        try (InputStream file = KanisterFunctions.class.getResourceAsStream(FILE)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(KanisterFunctions::function)
                    .collect(Collectors.toMap(FunctionDescription::name, Function.identity()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FunctionDescription function(String line) {
        String[] parts = line.split(": ", 2);
        return new FunctionDescription(
                parts[0],
                "not built in",
                NotBuiltIn.Arguments.class,
                Arrays.stream(parts[1].split(", "))
                        .map(KanisterFunctions::argument)
                        .toList(),
                new NotBuiltIn(parts[0]));
    }

    private static ArgumentDescription argument(String text) {
        String[] words = text.split(" ");
        boolean optional = words[0].endsWith("?");
        String name = optional ? words[0].substring(0, words[0].length() - 1) : words[0];
        String type = words.length == 1 ? "text" : words[1];
        return new ArgumentDescription(name, Optional.empty(), "", "", type(type), !optional, type.equals("raw"));
    }

    private static ArgumentType type(String word) {
        return switch (word) {
            case "text" -> PlainType.STRING;
            case "bool" -> PlainType.BOOLEAN;
            case "list" -> new ListType(PlainType.STRING);
            case "texts" -> new MapType(PlainType.STRING);
            case "map" -> new MapType(PlainType.ANY);
            case "any", "raw" -> PlainType.ANY;
            default -> throw new IllegalStateException(FILE + ": '" + word + "' is no type of an argument");
        };
    }
}
