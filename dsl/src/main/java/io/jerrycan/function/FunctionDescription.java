package io.jerrycan.function;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a function says of itself: the source of argument checks, help, the reference page and the schema.
 *
 * @param help one sentence without a full stop; empty when its author said nothing
 * @param arguments in the order of the record's components
 */
public record FunctionDescription(
        String name,
        String help,
        Class<? extends Record> argumentRecord,
        List<ArgumentDescription> arguments,
        BlueprintFunction<?> function) {
    public FunctionDescription {
        arguments = List.copyOf(arguments);
    }

    /** @throws IllegalArgumentException when the record declares what arguments cannot be, or one name twice */
    public static FunctionDescription of(BlueprintFunction<?> function) {
        Class<?> type = function.getClass();
        Class<? extends Record> record = argumentRecord(type);
        List<ArgumentDescription> arguments = RecordComponents.describe(record);
        Set<String> names = new HashSet<>();
        for (ArgumentDescription argument : arguments) {
            if (!names.add(argument.name()) || argument.alias().stream().anyMatch(alias -> !names.add(alias))) {
                throw new IllegalArgumentException(
                        record.getName() + ": two arguments are called like '" + argument.name() + "' or its alias");
            }
        }
        Describe said = type.getAnnotation(Describe.class);
        return new FunctionDescription(function.name(), said == null ? "" : said.value(), record, arguments, function);
    }

    private static Class<? extends Record> argumentRecord(Class<?> function) {
        return Arrays.stream(function.getMethods())
                .filter(method -> method.getName().equals("run") && !method.isBridge())
                .map(Method::getParameterTypes)
                .filter(types -> types.length == 2 && types[0].isRecord() && types[1] == FunctionContext.class)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        function.getName() + " has no method run(<a record>, FunctionContext)"))[0]
                .asSubclass(Record.class);
    }

    /** What it gives; absent when its author did not say. */
    public Optional<OutputDescription> outputs() {
        return Optional.ofNullable(function.getClass().getAnnotation(Gives.class))
                .map(gives -> new OutputDescription(List.of(gives.value()), List.of(gives.commands())));
    }

    public Optional<ArgumentDescription> argument(String nameOrAlias) {
        return arguments.stream()
                .filter(argument -> argument.isCalled(nameOrAlias))
                .findFirst();
    }

    /**
     * A blueprint in Groovy that shows the function: the file of the function's name that lies beside its class, such as
     * {@code KubeTask.groovy}; empty when there is none.
     */
    public Optional<String> example() {
        try (InputStream file = function.getClass().getResourceAsStream(name + ".groovy")) {
            return file == null
                    ? Optional.empty()
                    : Optional.of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the example of " + name, e);
        }
    }
}
