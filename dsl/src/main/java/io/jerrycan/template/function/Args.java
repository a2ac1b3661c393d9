package io.jerrycan.template.function;

import io.jerrycan.template.value.Int;
import io.jerrycan.template.value.Time;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** The arguments of one call, already checked against the function's signature; places count from 0. */
public final class Args {
    private final Object[] values;

    public Args(Object... values) {
        this.values = values;
    }

    public int size() {
        return values.length;
    }

    /** An argument of type {@code interface{}}: any value; null also for what is absent. */
    public Object get(int index) {
        return values[index];
    }

    public String string(int index) {
        return (String) values[index];
    }

    public boolean bool(int index) {
        return (Boolean) values[index];
    }

    /** An argument of any integer type. */
    public long integer(int index) {
        return values[index] instanceof Int i ? i.value() : (Long) values[index];
    }

    public double float64(int index) {
        return (Double) values[index];
    }

    public Time time(int index) {
        return (Time) values[index];
    }

    /**
     * An argument of type {@code map[string]interface{}}; changes are seen by the template. Empty and read-only if the
     * argument is nil.
     */
    @SuppressWarnings("unchecked")
    public Map<String, Object> map(int index) {
        return values[index] instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    /** The arguments from that place on, usually the variadic ones. */
    public List<Object> rest(int from) {
        return Collections.unmodifiableList(Arrays.asList(values).subList(from, values.length));
    }
}
