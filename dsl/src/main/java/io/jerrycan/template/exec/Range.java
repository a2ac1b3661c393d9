package io.jerrycan.template.exec;

import io.jerrycan.template.value.Absent;
import io.jerrycan.template.value.GoType;
import io.jerrycan.template.value.Int;
import io.jerrycan.template.value.NotKnown;
import io.jerrycan.template.value.Unknown;
import io.jerrycan.template.value.Values;
import java.util.List;
import java.util.Map;

/** {@code {{range}}}: a block for each element of a list, entry of a map in the order of keys, or number below a number. */
public final class Range extends Statement {
    final Pipe pipe;
    final Block body;
    /** Null if there is none. */
    final Block otherwise;

    public Range(int pos, Pipe pipe, Block body, Block otherwise) {
        super(pos);
        this.pipe = pipe;
        this.body = body;
        this.otherwise = otherwise;
    }

    @Override
    Flow execute(State state, Object dot) {
        Object value = pipe.value(state, dot);
        GoType outer = state.dotType;
        boolean ran;
        List<?> elements = Values.elements(value);
        Map<String, ?> entries;
        if (elements != null) {
            state.dotType = elementType(value);
            ran = overList(state, elements);
        } else if ((entries = Values.entries(value)) != null) {
            state.dotType = elementType(value);
            ran = overMap(state, entries);
        } else if (value instanceof Long || value instanceof Int) {
            state.dotType = null;
            ran = overNumbers(state, value);
        } else if (value == Absent.ABSENT) {
            ran = false;
        } else if (value instanceof Unknown unknown) {
            throw new NotKnown(unknown);
        } else {
            throw state.error("range can't iterate over " + pipe.commandText() + " of type " + Values.typeOf(value));
        }
        state.dotType = outer;
        return ran || otherwise == null ? Flow.NEXT : otherwise.execute(state, dot);
    }

    private static GoType elementType(Object value) {
        GoType elem = Values.typeOf(value).elem();
        return elem.equals(GoType.ANY) ? elem : null;
    }

    private boolean overList(State state, List<?> elements) {
        int index = 0;
        for (Object element : elements) {
            if (once(state, pipe.variables() > 1 ? Int.of(index) : null, Values.of(element)) == Flow.BREAK) {
                return true;
            }
            index++;
        }
        return index > 0;
    }

    private boolean overMap(State state, Map<String, ?> entries) {
        for (String key : Values.sortedKeys(entries)) {
            if (once(state, key, Values.of(entries.get(key))) == Flow.BREAK) {
                break;
            }
        }
        return !entries.isEmpty();
    }

    private boolean overNumbers(State state, Object value) {
        if (pipe.variables() > 1) {
            throw state.error("can't use " + pipe.commandText() + " to iterate over more than one variable");
        }
        long end = value instanceof Int i ? i.value() : (Long) value;
        for (long i = 0; i < end; i++) {
            if (once(state, null, value instanceof Int type ? Int.of(type.type(), i) : (Object) i) == Flow.BREAK) {
                break;
            }
        }
        return end > 0;
    }

    private Flow once(State state, Object index, Object element) {
        state.tick();
        pipe.setElement(state, index, element);
        return body.execute(state, element);
    }

    @Override
    public String toString() {
        return "{{range " + pipe + "}}" + body + (otherwise == null ? "" : "{{else}}" + otherwise) + "{{end}}";
    }
}
