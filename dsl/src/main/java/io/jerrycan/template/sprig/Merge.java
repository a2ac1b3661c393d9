package io.jerrycan.template.sprig;

import io.jerrycan.template.function.Args;
import io.jerrycan.template.function.FunctionError;
import io.jerrycan.template.value.GoType;
import io.jerrycan.template.value.Kind;
import io.jerrycan.template.value.TypedMap;
import io.jerrycan.template.value.TypedNil;
import io.jerrycan.template.value.Values;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * {@code merge} and {@code mergeOverwrite} as mergo 0.3.12 does it, with its peculiarities: {@code merge} fills what is
 * empty, not only what is absent; {@code mergeOverwrite} never puts a map in the place of another value that is not empty.
 */
final class Merge {
    private final boolean overwrite;

    private Merge(boolean overwrite) {
        this.overwrite = overwrite;
    }

    /** Merges the later dicts into the first, which is changed and returned. */
    static Map<String, Object> all(Args args, boolean overwrite) {
        Map<String, Object> target = args.get(0) instanceof TypedNil ? new LinkedHashMap<>() : args.map(0);
        for (int i = 1; i < args.size(); i++) {
            new Merge(overwrite).into(target, args.map(i), GoType.ANY, GoType.ANY);
        }
        return target;
    }

    private void into(Map<String, Object> target, Map<String, ?> source, GoType targetElem, GoType sourceElem) {
        source.forEach((key, host) -> {
            Object value = Values.of(host);
            Object old = Values.of(target.get(key));
            if (isMap(value) && isMap(old) && !Defaults.isEmpty(old)) {
                into(mutable(old), Values.entries(value), elem(old), elem(value));
            } else if (isWanted(old, value)) {
                if (!targetElem.equals(GoType.ANY) && !targetElem.equals(sourceElem)) {
                    throw new FunctionError("reflect.Value.SetMapIndex: value of type " + sourceElem
                            + " is not assignable to type " + targetElem);
                }
                Dicts.put(target, key, value);
            }
        });
    }

    private boolean isWanted(Object old, Object value) {
        if (overwrite) {
            return !isMap(value) || Defaults.isEmpty(old);
        }
        return value != null && Defaults.isEmpty(old);
    }

    private static boolean isMap(Object value) {
        return Values.kindOf(value) == Kind.MAP;
    }

    private static GoType elem(Object map) {
        return Values.typeOf(map).elem();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> mutable(Object map) {
        return (Map<String, Object>) (map instanceof TypedMap typed ? typed.entries() : map);
    }
}
