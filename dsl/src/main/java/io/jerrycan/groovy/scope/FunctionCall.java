package io.jerrycan.groovy.scope;

import io.jerrycan.function.FunctionCatalog;
import io.jerrycan.function.FunctionDescription;
import io.jerrycan.groovy.data.Fields;
import io.jerrycan.model.Value;
import io.jerrycan.model.Value.Dict;
import io.jerrycan.model.Value.Text;
import io.jerrycan.source.SourcePos;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A function with its arguments, as a phase keeps them. Which arguments a function takes is the validator's to check. */
record FunctionCall(Text function, Dict arguments) {
    /** Stands for one that could not be understood. */
    static final FunctionCall NONE = new FunctionCall(Text.EMPTY, Dict.EMPTY);

    static Optional<FunctionDescription> find(FunctionCatalog catalog, String word) {
        return !word.isEmpty() && Character.isLowerCase(word.charAt(0))
                ? catalog.known(Character.toUpperCase(word.charAt(0)) + word.substring(1))
                : Optional.empty();
    }

    static List<String> words(FunctionCatalog catalog) {
        return catalog.knownNames().stream()
                .map(name -> Character.toLowerCase(name.charAt(0)) + name.substring(1))
                .toList();
    }

    /** @param given named arguments as one leading map; anything else is a mistake */
    static FunctionCall of(Session session, Place place, FunctionDescription function, String word, Object[] given) {
        Map<?, ?> named = new Fields();
        int positional = 0;
        if (given.length > 0 && given[0] instanceof Map<?, ?> map) {
            named = map;
            positional = 1;
        }
        if (positional < given.length) {
            session.problem(
                    session.argument(0),
                    word + " takes named arguments only",
                    "write " + word + "(" + example(function) + ")");
        }
        return new FunctionCall(new Text(function.name(), session.here()), arguments(session, place, function, named));
    }

    private static String example(FunctionDescription function) {
        return function.arguments().isEmpty() ? "" : function.arguments().get(0).name() + ": ...";
    }

    private static Dict arguments(Session session, Place place, FunctionDescription function, Map<?, ?> named) {
        ToValue values = new ToValue(session, place);
        PodEnv env = PodEnv.of(session, values, function);
        Map<Text, Value> arguments = new LinkedHashMap<>();
        SourcePos here = session.here();
        for (Map.Entry<?, ?> entry : named.entrySet()) {
            String name = entry.getKey().toString();
            Text key = new Text(name, Fields.keyPosition(named, name, here));
            SourcePos pos = Fields.valuePosition(named, name, key.pos());
            if (isCommand(name)) {
                ShellCommand.refuseSecrets(session, entry.getValue(), pos, env.isPossible());
            }
            if (name.equals(PodEnv.WORD) && function.argument(name).isEmpty()) {
                env.take(key, entry.getValue(), pos);
            } else {
                arguments.put(key, values.value(entry.getValue(), pos));
            }
        }
        env.addTo(arguments);
        return new Dict(arguments, here);
    }

    private static boolean isCommand(String argument) {
        return argument.equals("command") || argument.endsWith("Command");
    }
}
