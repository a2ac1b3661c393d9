package io.jerrycan.convert;

import io.jerrycan.function.FunctionDescription;
import io.jerrycan.model.Value;
import io.jerrycan.model.Value.Dict;
import io.jerrycan.model.Value.Seq;
import io.jerrycan.model.Value.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Takes variables out of a {@code podOverride} that the language's {@code env:} puts there. */
final class PodEnvironment {
    private static final String ENV = "env";
    private static final String POD_OVERRIDE = "podOverride";
    private static final String CONTAINERS = "containers";
    private static final Text NAME = Text.of("name");
    private static final Text VALUE = Text.of("value");

    private PodEnvironment() {}

    /** The arguments as they are written: with {@code env} where it fits. */
    static Dict split(FunctionDescription function, Dict arguments) {
        boolean takesEnv = function.argument(POD_OVERRIDE).isPresent()
                && function.argument(ENV).isEmpty()
                && function.argument("backgroundImage").isEmpty();
        if (!takesEnv
                || !(arguments.find(POD_OVERRIDE).orElse(null) instanceof Dict pod)
                || !(pod.find(CONTAINERS).orElse(null) instanceof Seq containers)) {
            return arguments;
        }
        int last = containers.items().size() - 1;
        Optional<Dict> env =
                last < 0 ? Optional.empty() : variables(containers.items().get(last));
        if (env.isEmpty() || othersAreNamed(containers.items().subList(0, last))) {
            return arguments;
        }
        Map<Text, Value> all = new LinkedHashMap<>();
        arguments.entries().forEach((key, value) -> {
            if (key.text().equals(POD_OVERRIDE)) {
                without(pod, containers).ifPresent(rest -> all.put(key, rest));
                all.put(Text.of(ENV), env.get());
            } else {
                all.put(key, value);
            }
        });
        return new Dict(all, arguments.pos());
    }

    private static boolean isJobContainer(Value value) {
        return value instanceof Dict container
                && container.text("name").filter(Text.of("container")::equals).isPresent();
    }

    private static boolean othersAreNamed(List<Value> others) {
        return others.stream().anyMatch(PodEnvironment::isJobContainer);
    }

    /** As a map, when each has just a name and a text. */
    private static Optional<Dict> variables(Value container) {
        if (!isJobContainer(container)
                || !(((Dict) container).find(ENV).orElse(null) instanceof Seq env)
                || env.items().isEmpty()) {
            return Optional.empty();
        }
        Map<Text, Value> variables = new LinkedHashMap<>();
        for (Value item : env.items()) {
            boolean plain = item instanceof Dict variable
                    && variable.keys().equals(Set.of(NAME, VALUE))
                    && variable.text("name").isPresent()
                    && variable.text("value").isPresent();
            if (!plain) {
                return Optional.empty();
            }
            Dict variable = (Dict) item;
            if (variables.put(
                            variable.text("name").get(), variable.text("value").get())
                    != null) {
                return Optional.empty();
            }
        }
        return Optional.of(new Dict(variables, container.pos()));
    }

    private static Optional<Dict> without(Dict pod, Seq containers) {
        List<Value> items = new ArrayList<>(containers.items());
        Dict container = (Dict) items.remove(items.size() - 1);
        Dict bare = with(container, ENV, null);
        if (bare.entries().size() > 1) {
            items.add(bare);
        }
        Dict rest = with(pod, CONTAINERS, items.isEmpty() ? null : new Seq(items, containers.pos()));
        return Optional.of(rest).filter(left -> !left.isEmpty());
    }

    private static Dict with(Dict dict, String name, Value value) {
        Map<Text, Value> entries = new LinkedHashMap<>(dict.entries());
        if (value == null) {
            entries.remove(Text.of(name));
        } else {
            entries.put(Text.of(name), value);
        }
        return new Dict(entries, dict.pos());
    }
}
