package io.jerrycan.function;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The functions that blueprints can name. */
public final class FunctionCatalog {
    private final SortedMap<String, FunctionDescription> byName = new TreeMap<>();

    private FunctionCatalog(Stream<BlueprintFunction<?>> functions) {
        functions.map(FunctionDescription::of).forEach(this::add);
    }

    /** All functions on the class path. */
    public static FunctionCatalog load() {
        return new FunctionCatalog(
                ServiceLoader.load(BlueprintFunction.class).stream().map(ServiceLoader.Provider::get));
    }

    /**
     * Exactly these functions.
     *
     * @throws IllegalStateException when two have one name; it names both classes
     */
    public static FunctionCatalog of(BlueprintFunction<?>... functions) {
        return new FunctionCatalog(Arrays.stream(functions));
    }

    private void add(FunctionDescription added) {
        FunctionDescription first = byName.putIfAbsent(added.name(), added);
        if (first != null) {
            throw new IllegalStateException("two functions are called %s: %s and %s; only one may be on the class path"
                    .formatted(
                            added.name(),
                            first.function().getClass().getName(),
                            added.function().getClass().getName()));
        }
    }

    /** @param name case-sensitive */
    public Optional<FunctionDescription> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public SortedSet<String> names() {
        return new TreeSet<>(byName.keySet());
    }

    /** All functions by name. */
    public List<FunctionDescription> all() {
        return List.copyOf(byName.values());
    }
}
