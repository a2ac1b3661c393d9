package io.jerrycan.groovy.scope;

import groovy.lang.Closure;
import groovy.lang.GString;
import io.jerrycan.groovy.data.Fields;
import io.jerrycan.groovy.data.FileText;
import io.jerrycan.groovy.data.Items;
import io.jerrycan.groovy.data.Kinds;
import io.jerrycan.groovy.data.Texts;
import io.jerrycan.groovy.reference.Origin;
import io.jerrycan.groovy.reference.PhaseHandle;
import io.jerrycan.groovy.reference.Reference;
import io.jerrycan.groovy.reference.Refusal;
import io.jerrycan.groovy.reference.Structure;
import io.jerrycan.groovy.reference.Unknown;
import io.jerrycan.model.Value;
import io.jerrycan.model.Value.Dict;
import io.jerrycan.model.Value.Seq;
import io.jerrycan.model.Value.Text;
import io.jerrycan.source.SourcePos;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns a script's data into parts of the model, with positions; what cannot be one becomes a problem. */
final class ToValue {
    /** Stands for what a mistake would have given; a template, because the validator lets those become anything. */
    private static final String ANY_VALUE = "{{ \"\" }}";

    private static final int MAX_DEPTH = 64;

    private final Session session;
    private final Place place;

    ToValue(Session session, Place place) {
        this.session = session;
        this.place = place;
    }

    Value value(Object data, SourcePos pos) {
        return value(data, pos, 0);
    }

    private Value value(Object data, SourcePos pos, int depth) {
        session.count();
        if (depth > MAX_DEPTH) {
            throw new Refusal("this is nested deeper than " + MAX_DEPTH, "does it hold itself?");
        } else if (data instanceof Map<?, ?> map) {
            return dict(map, pos, depth);
        } else if (data instanceof Collection<?> items) {
            return seq(new ArrayList<>(items), data, pos, depth);
        } else if (data == null || data instanceof Number || data instanceof Boolean) {
            return Value.of(data, pos);
        }
        return text(data, pos);
    }

    private Dict dict(Map<?, ?> map, SourcePos pos, int depth) {
        Map<Text, Value> entries = new LinkedHashMap<>();
        map.forEach((key, item) -> {
            String name = String.valueOf(key);
            SourcePos keyPos = Fields.keyPosition(map, name, pos);
            entries.put(new Text(name, keyPos), value(item, Fields.valuePosition(map, name, keyPos), depth + 1));
        });
        return new Dict(entries, pos);
    }

    private Seq seq(List<?> items, Object original, SourcePos pos, int depth) {
        List<Value> values = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            SourcePos itemPos = original instanceof List<?> list ? Items.position(list, i, pos) : pos;
            values.add(value(items.get(i), itemPos, depth + 1));
        }
        return new Seq(values, pos);
    }

    /** A text, a number or a boolean, as text. */
    Text text(Object data, SourcePos pos) {
        Text text = made(data, pos);
        session.count(text);
        return text;
    }

    private Text made(Object data, SourcePos pos) {
        if (data instanceof FileText file) {
            return new Text(file.text(), file.start());
        } else if (data instanceof Reference || data instanceof GString) {
            return new Text(isKnown(data, pos) ? data.toString() : ANY_VALUE, pos);
        } else if (data instanceof CharSequence || data instanceof Number || data instanceof Boolean) {
            return new Text(data.toString(), pos);
        } else if (!(data instanceof Unknown)) {
            session.problem(pos, Kinds.of(data) + " is no text", instead(data));
        }
        return new Text(ANY_VALUE, pos);
    }

    private boolean isKnown(Object text, SourcePos pos) {
        boolean[] known = {true};
        Texts.references(text, pos, (reference, at) -> {
            for (Origin origin : reference.origins()) {
                Optional<Refusal> refusal = place.refuse(origin);
                refusal.ifPresent(why -> session.problem(at, why));
                known[0] &= refusal.isEmpty();
            }
        });
        return known[0];
    }

    private static String instead(Object data) {
        if (data instanceof PhaseHandle) {
            return "name what it put out with .output('key')";
        } else if (data instanceof Structure) {
            return "name one of its values, such as its name";
        } else if (data instanceof Closure) {
            return "call it, or write a map";
        }
        return "write a text";
    }
}
