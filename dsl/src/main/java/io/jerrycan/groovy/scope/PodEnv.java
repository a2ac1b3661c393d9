package io.jerrycan.groovy.scope;

import io.jerrycan.function.FunctionDescription;
import io.jerrycan.groovy.data.Fields;
import io.jerrycan.groovy.data.Kinds;
import io.jerrycan.groovy.reference.Unknown;
import io.jerrycan.model.Value;
import io.jerrycan.model.Value.Dict;
import io.jerrycan.model.Value.Seq;
import io.jerrycan.model.Value.Text;
import io.jerrycan.source.SourcePos;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The {@code env:} of a function that makes a pod: written into its {@code podOverride}, beside what stands there. */
final class PodEnv {
    static final String WORD = "env";
    private static final String POD_OVERRIDE = "podOverride";
    private static final String CONTAINERS = "containers";

    private final Session session;
    private final ToValue values;
    private final FunctionDescription function;
    private Text key;
    private List<Value> variables = List.of();

    private PodEnv(Session session, ToValue values, FunctionDescription function) {
        this.session = session;
        this.values = values;
        this.function = function;
    }

    static PodEnv of(Session session, ToValue values, FunctionDescription function) {
        return new PodEnv(session, values, function);
    }

    boolean isPossible() {
        return function.argument(POD_OVERRIDE).isPresent();
    }

    void take(Text word, Object env, SourcePos pos) {
        key = word;
        if (!isPossible()) {
            session.problem(
                    word.pos(),
                    function.name() + " makes no pod, so it takes no env",
                    "write the values into its arguments");
        } else if (env instanceof Map<?, ?> map) {
            variables = new ArrayList<>();
            map.forEach((name, value) -> variables.add(variable(map, name.toString(), value, pos)));
        } else if (!(env instanceof Unknown)) {
            session.problem(pos, "env is " + Kinds.of(env) + ", expected a map", "write env: [NAME: value]");
        }
    }

    private Dict variable(Map<?, ?> env, String name, Object value, SourcePos otherwise) {
        SourcePos namePos = Fields.keyPosition(env, name, otherwise);
        Text text = values.text(value, Fields.valuePosition(env, name, namePos));
        Map<Text, Value> variable = new LinkedHashMap<>();
        variable.put(new Text("name", namePos), new Text(name, namePos));
        variable.put(new Text("value", namePos), text);
        return new Dict(variable, namePos);
    }

    void addTo(Map<Text, Value> arguments) {
        if (variables.isEmpty()) {
            return;
        }
        Value given = arguments.getOrDefault(Text.of(POD_OVERRIDE), new Dict(Map.of(), key.pos()));
        Optional<Value> merged = merged(given);
        if (merged.isPresent()) {
            arguments.put(new Text(POD_OVERRIDE, key.pos()), merged.get());
        } else {
            session.problem(
                    key.pos(),
                    "env cannot be added to this podOverride",
                    "write podOverride as a map with a list of containers, or the env in it");
        }
    }

    private Optional<Value> merged(Value podOverride) {
        if (!(podOverride instanceof Dict pod)
                || !(pod.find(CONTAINERS).orElse(new Seq(List.of(), key.pos())) instanceof Seq containers)) {
            return Optional.empty();
        }
        List<Value> all = new ArrayList<>(containers.items());
        containerNames().forEach(name -> add(all, name));
        return Optional.of(with(pod, CONTAINERS, new Seq(all, containers.pos())));
    }

    /** MultiContainerRun has two containers; all others one, with Kanister's own name for it. */
    private List<String> containerNames() {
        return function.argument("backgroundImage").isPresent()
                ? List.of("background", "output")
                : List.of("container");
    }

    private void add(List<Value> containers, String name) {
        for (int i = 0; i < containers.size(); i++) {
            if (containers.get(i) instanceof Dict container
                    && container
                            .text("name")
                            .filter(text -> text.text().equals(name))
                            .isPresent()) {
                List<Value> env =
                        new ArrayList<>(container.find(WORD).orElse(null) instanceof Seq seq ? seq.items() : List.of());
                env.addAll(variables);
                containers.set(i, with(container, WORD, new Seq(env, key.pos())));
                return;
            }
        }
        Dict container = new Dict(Map.of(new Text("name", key.pos()), new Text(name, key.pos())), key.pos());
        containers.add(with(container, WORD, new Seq(variables, key.pos())));
    }

    private Dict with(Dict dict, String name, Value value) {
        Map<Text, Value> entries = new LinkedHashMap<>(dict.entries());
        entries.put(new Text(name, key.pos()), value);
        return new Dict(entries, dict.pos());
    }
}
