package io.jerrycan.groovy.eval;

import groovy.lang.Closure;
import io.jerrycan.groovy.data.Fields;
import io.jerrycan.groovy.data.Kinds;
import io.jerrycan.groovy.reference.Refusal;
import io.jerrycan.groovy.reference.Unknown;
import io.jerrycan.groovy.reference.Word;
import io.jerrycan.groovy.scope.Session;
import io.jerrycan.source.Mistake;
import io.jerrycan.source.SourcePos;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fits what a call is given to the parameters of a word. */
final class WordBinding {
    private final Session session;
    private int placeholders;

    WordBinding(Session session) {
        this.session = session;
    }

    /** A word with its parameters. */
    record Bound(Method method, Object[] values) {}

    /** Empty when an argument is wrong, which is then noted. A word with a body goes on without, to check the body. */
    Optional<Bound> bind(List<Method> forms, String name, Arguments arguments, SourcePos pos) {
        Method form = form(forms, name, arguments);
        Class<?>[] types = form.getParameterTypes();
        Object[] values = new Object[types.length];
        int from = 0;
        if (takesNamed(form)) {
            values[0] = arguments.named().orElseGet(Fields::new);
            from = 1;
        }
        boolean good = true;
        boolean body = Arrays.asList(types).contains(Closure.class);
        for (int i = from; i < types.length; i++) {
            values[i] = form.isVarArgs() && i == types.length - 1
                    ? rest(types[i].getComponentType(), arguments, i - from)
                    : fitted(types[i], arguments, i - from, name);
            good &= values[i] != Unknown.VALUE;
            if (values[i] == Unknown.VALUE && types[i] == String.class) {
                values[i] = "?" + placeholders++;
            }
        }
        return good || body && !Arrays.asList(values).contains(Unknown.VALUE)
                ? Optional.of(new Bound(form, values))
                : Optional.empty();
    }

    private Method form(List<Method> forms, String name, Arguments arguments) {
        Optional<Method> form =
                forms.stream().filter(each -> fits(each, arguments)).findFirst();
        if (form.isPresent()) {
            return form.get();
        }
        Optional<Method> withoutNames = forms.stream()
                .filter(each -> fits(each, arguments.withoutNames()))
                .findFirst();
        if (arguments.named().isPresent() && withoutNames.isPresent()) {
            Fields named = arguments.named().get();
            named.keySet()
                    .forEach(key -> session.problem(
                            Fields.keyPosition(named, key, SourcePos.UNKNOWN),
                            name + " takes no '" + key + "'",
                            "it takes no named arguments"));
            return withoutNames.get();
        }
        throw new Refusal(
                name + " is not written like this",
                "write " + forms.get(forms.size() - 1).getAnnotation(Word.class).usage());
    }

    private static boolean takesNamed(Method form) {
        return form.getParameterCount() > 0 && form.getParameterTypes()[0] == Map.class;
    }

    private static boolean fits(Method form, Arguments arguments) {
        int wanted = form.getParameterCount() - (takesNamed(form) ? 1 : 0);
        int given = arguments.positional().size();
        if (arguments.named().isPresent() && !takesNamed(form)) {
            return false;
        }
        if (form.isVarArgs() ? given < wanted - 1 : given != wanted) {
            return false;
        }
        Class<?>[] types = form.getParameterTypes();
        for (int i = 0; i < given; i++) {
            int at = Math.min(i + types.length - wanted, types.length - 1);
            Object value = arguments.positional().get(i);
            if ((types[at] == Closure.class) != (value instanceof Closure) && types[at] != Object.class) {
                return false;
            }
        }
        return true;
    }

    private Object rest(Class<?> type, Arguments arguments, int from) {
        int count = arguments.positional().size() - from;
        Object values = Array.newInstance(type, count);
        for (int i = 0; i < count; i++) {
            Object value = fitted(type, arguments, from + i, "this");
            if (value == Unknown.VALUE) {
                return value;
            }
            Array.set(values, i, value);
        }
        return values;
    }

    private Object fitted(Class<?> type, Arguments arguments, int index, String name) {
        Object value = arguments.positional().get(index);
        SourcePos pos = arguments.positions().get(index);
        if (type == Object.class || value instanceof Unknown || type.isInstance(value)) {
            return value;
        } else if (Kinds.isRunTime(value)) {
            session.problem(
                    Mistake.RUN_TIME_VALUE,
                    pos,
                    name + " must be known when the blueprint is compiled, and this is known only when it runs",
                    "write a plain text");
        } else if (type == String.class && value instanceof CharSequence) {
            return value.toString();
        } else if (type == int.class && value instanceof Integer) {
            return value;
        } else {
            String wanted = type == String.class ? "a text" : type == int.class ? "a whole number" : "a map";
            session.problem(pos, name + " takes " + wanted + ", not " + Kinds.of(value), "write " + wanted);
        }
        return Unknown.VALUE;
    }
}
