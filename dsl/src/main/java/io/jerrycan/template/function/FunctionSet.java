package io.jerrycan.template.function;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The functions that a template may call besides Go's own; immutable. */
public final class FunctionSet {
    /** No functions: Go's builtins only. */
    public static final FunctionSet NONE = new FunctionSet(Map.of());

    private final Map<String, Function> functions;

    private FunctionSet(Map<String, Function> functions) {
        this.functions = functions;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** The function of that name, or null. */
    public Function get(String name) {
        return functions.get(name);
    }

    public Set<String> names() {
        return new TreeSet<>(functions.keySet());
    }

    /** These functions and the others; the others win. */
    public FunctionSet with(FunctionSet others) {
        return builder().addAll(this).addAll(others).build();
    }

    /** These functions without some. */
    public FunctionSet without(String... names) {
        Map<String, Function> rest = new HashMap<>(functions);
        for (String name : names) {
            rest.remove(name);
        }
        return new FunctionSet(Map.copyOf(rest));
    }

    /** Collects functions; a later one of the same name wins. */
    public static final class Builder {
        private final Map<String, Function> functions = new HashMap<>();

        public Builder add(String name, String signature, Function.Body body) {
            functions.put(name, Function.of(name, signature, body));
            return this;
        }

        public Builder add(Function function) {
            functions.put(function.name(), function);
            return this;
        }

        public Builder addAll(FunctionSet set) {
            functions.putAll(set.functions);
            return this;
        }

        public FunctionSet build() {
            return new FunctionSet(Map.copyOf(functions));
        }
    }
}
