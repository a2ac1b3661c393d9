package io.jerrycan.function;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
    private final Map<String, FunctionDescription> notBuiltIn;

    private FunctionCatalog(Stream<BlueprintFunction<?>> functions, Map<String, FunctionDescription> notBuiltIn) {
        this.notBuiltIn = notBuiltIn;
        functions.map(FunctionDescription::of).forEach(this::add);
    }

    /** All functions on the class path; those of Kanister's that are not there are known by their arguments. */
    public static FunctionCatalog load() {
        return new FunctionCatalog(
                ServiceLoader.load(BlueprintFunction.class).stream().map(ServiceLoader.Provider::get),
                KanisterFunctions.load());
    }

    /**
     * Exactly these functions.
     *
     * @throws IllegalStateException when two have one name; it names both classes
     */
    public static FunctionCatalog of(BlueprintFunction<?>... functions) {
        return new FunctionCatalog(Arrays.stream(functions), Map.of());
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

    /** As {@link #find}, and also what can be checked but not run: a function of Kanister's that is not built in. */
    public Optional<FunctionDescription> known(String name) {
        return find(name).or(() -> Optional.ofNullable(notBuiltIn.get(name)));
    }

    /** The names that {@link #known} knows. */
    public SortedSet<String> knownNames() {
        SortedSet<String> all = names();
        all.addAll(notBuiltIn.keySet());
        return all;
    }

    public SortedSet<String> names() {
        return new TreeSet<>(byName.keySet());
    }

    /** All functions by name. */
    public List<FunctionDescription> all() {
        return List.copyOf(byName.values());
    }
}
