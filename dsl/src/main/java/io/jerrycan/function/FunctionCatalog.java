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
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The functions that blueprints can name. */
public final class FunctionCatalog {
    private final SortedMap<String, BlueprintFunction<?>> byName = new TreeMap<>();
    private final Map<String, FunctionDescription> described = new ConcurrentHashMap<>();
    private final boolean kanister;

    private FunctionCatalog(Stream<BlueprintFunction<?>> functions, boolean kanister) {
        this.kanister = kanister;
        functions.forEach(this::add);
    }

    /**
     * All functions on the class path; those of Kanister's that are not there are known by their arguments. Each is described
     * when it is first asked for, because most commands need two or three.
     */
    public static FunctionCatalog load() {
        return new FunctionCatalog(
                ServiceLoader.load(BlueprintFunction.class).stream().map(ServiceLoader.Provider::get), true);
    }

    /**
     * Exactly these functions.
     *
     * @throws IllegalStateException when two have one name; it names both classes
     * @throws IllegalArgumentException as {@link FunctionDescription#of}
     */
    public static FunctionCatalog of(BlueprintFunction<?>... functions) {
        FunctionCatalog catalog = new FunctionCatalog(Arrays.stream(functions), false);
        catalog.all();
        return catalog;
    }

    private void add(BlueprintFunction<?> added) {
        BlueprintFunction<?> first = byName.putIfAbsent(added.name(), added);
        if (first != null) {
            throw new IllegalStateException("two functions are called %s: %s and %s; only one may be on the class path"
                    .formatted(
                            added.name(),
                            first.getClass().getName(),
                            added.getClass().getName()));
        }
    }

    /**
     * @param name case-sensitive
     * @throws IllegalArgumentException as {@link FunctionDescription#of}
     */
    public Optional<FunctionDescription> find(String name) {
        return Optional.ofNullable(byName.get(name)).map(this::describe);
    }

    private FunctionDescription describe(BlueprintFunction<?> function) {
        return described.computeIfAbsent(function.name(), name -> FunctionDescription.of(function));
    }

    /** As {@link #find}, and also what can be checked but not run: a function of Kanister's that is not built in. */
    public Optional<FunctionDescription> known(String name) {
        return find(name).or(() -> Optional.ofNullable(notBuiltIn().get(name)));
    }

    private Map<String, FunctionDescription> notBuiltIn() {
        return kanister ? KanisterFunctions.ALL : Map.of();
    }

    /** The names that {@link #known} knows. */
    public SortedSet<String> knownNames() {
        SortedSet<String> all = names();
        all.addAll(notBuiltIn().keySet());
        return all;
    }

    public SortedSet<String> names() {
        return new TreeSet<>(byName.keySet());
    }

    /** All functions by name. */
    public List<FunctionDescription> all() {
        return byName.values().stream().map(this::describe).toList();
    }
}
