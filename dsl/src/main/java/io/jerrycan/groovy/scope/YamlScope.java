package io.jerrycan.groovy.scope;

import groovy.lang.Closure;
import io.jerrycan.groovy.data.Fields;
import io.jerrycan.groovy.data.Items;
import io.jerrycan.groovy.reference.Refusal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Inside {@code yaml { }}: every call on a line of its own is an entry of the document, as in Groovy's own YamlBuilder.
 * A closure is a nested map, several values are a list, a list and a closure are a list of maps.
 */
public final class YamlScope extends Scope {
    private final Scope outer;
    private final Fields fields = new Fields();

    YamlScope(Scope outer) {
        super(outer.session());
        this.outer = outer;
    }

    @Override
    public String where() {
        return "a YAML document";
    }

    /** Where words that are no entries come from. */
    public Scope outer() {
        return outer;
    }

    Fields fields() {
        return fields;
    }

    /** Groovy's hook for a call of a method that a class does not have: adds an entry. */
    public Object methodMissing(String name, Object arguments) {
        if (fields.containsKey(name)) {
            throw new Refusal("'" + name + "' is in this map twice", "remove one");
        }
        Object value = entry(name, Arrays.asList((Object[]) arguments));
        fields.put(name, value, session().here(), session().argument(0));
        return value;
    }

    private Object entry(String name, List<?> arguments) {
        if (arguments.size() == 1) {
            return arguments.get(0) instanceof Closure<?> body ? nested(body) : arguments.get(0);
        } else if (arguments.isEmpty()) {
            throw new Refusal("'" + name + "' has no value", "write " + name + " 'value', or " + name + " { ... }");
        } else if (arguments.size() == 2 && arguments.get(1) instanceof Closure<?> body) {
            return arguments.get(0) instanceof Collection<?> items ? each(items, body) : both(name, arguments, body);
        }
        Items items = new Items();
        items.addAll(arguments);
        return items;
    }

    private Object both(String name, List<?> arguments, Closure<?> body) {
        if (arguments.get(0) instanceof Map<?, ?> map) {
            return Fields.joined(map, nested(body));
        }
        throw new Refusal("'" + name + "' has a value and a body", "keep one of the two");
    }

    private Items each(Collection<?> items, Closure<?> body) {
        Items all = new Items();
        for (Object item : items) {
            YamlScope inner = new YamlScope(outer);
            fill(body, inner, item);
            all.add(inner.fields, session().here());
        }
        return all;
    }

    private Fields nested(Closure<?> body) {
        YamlScope inner = new YamlScope(outer);
        fill(body, inner);
        return inner.fields;
    }
}
