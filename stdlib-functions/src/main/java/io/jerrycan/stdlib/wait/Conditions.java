package io.jerrycan.stdlib.wait;

import io.jerrycan.function.FunctionContext;
import io.jerrycan.function.FunctionFailure;
import io.jerrycan.model.Value;
import io.jerrycan.model.Value.Dict;
import io.jerrycan.model.Value.Seq;
import io.jerrycan.model.Value.Text;
import io.jerrycan.source.SourcePos;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The argument {@code conditions}, which holds when any condition of {@code anyOf} holds, or all of {@code allOf} do.
 * Keys match without regard to case, and unknown ones are ignored, as in Kanister.
 */
record Conditions(List<Condition> anyOf, List<Condition> allOf) {

    /** @throws FunctionFailure when a condition can never hold or never be evaluated; says where it stands */
    static Conditions read(Value value, Dialect dialect, FunctionContext context) throws FunctionFailure {
        Dict dict = dict(value, "conditions");
        Conditions conditions =
                new Conditions(list(dict, "anyOf", dialect, context), list(dict, "allOf", dialect, context));
        if (conditions.anyOf.isEmpty() && conditions.allOf.isEmpty()) {
            throw failure("conditions", value.pos(), "is without conditions; list them under anyOf or allOf");
        }
        return conditions;
    }

    private static List<Condition> list(Dict conditions, String key, Dialect dialect, FunctionContext context)
            throws FunctionFailure {
        Optional<Value> found = find(conditions, key);
        if (found.isEmpty()) {
            return List.of();
        }
        String place = "conditions." + key;
        if (!(found.get() instanceof Seq seq)) {
            throw failure(place, found.get().pos(), "is no list");
        }
        List<Condition> list = new ArrayList<>();
        for (Value item : seq.items()) {
            list.add(condition(item, place + "[" + list.size() + "]", dialect, context));
        }
        return list;
    }

    private static Condition condition(Value item, String place, Dialect dialect, FunctionContext context)
            throws FunctionFailure {
        Dict dict = dict(item, place);
        Value text = find(dict, "condition").orElseThrow(() -> failure(place, item.pos(), "has no condition"));
        Value reference =
                find(dict, "objectReference").orElseThrow(() -> failure(place, item.pos(), "has no objectReference"));
        return new Condition(
                place,
                target(dict(reference, place + ".objectReference"), place + ".objectReference", context),
                expression(text, place + ".condition", dialect));
    }

    private static Expression expression(Value value, String place, Dialect dialect) throws FunctionFailure {
        if (!(value instanceof Text text)) {
            throw failure(place, value.pos(), "is no text");
        }
        try {
            return dialect.compile(text.text());
        } catch (ConditionSyntax wrong) {
            SourcePos pos = text.pos().inside(wrong.line(), wrong.column());
            String where = pos.line() > 0 ? "" : "line %d, column %d: ".formatted(wrong.line(), wrong.column());
            throw failure(place, pos, where + wrong.getMessage());
        }
    }

    private static ObjectTarget target(Dict reference, String place, FunctionContext context) throws FunctionFailure {
        Map<?, ?> rendered;
        try {
            rendered = (Map<?, ?>) context.render(reference);
        } catch (FunctionFailure failure) {
            throw new FunctionFailure("argument " + place + ": " + failure.getMessage(), failure);
        }
        String version = needed(rendered, "apiVersion", place, reference);
        int slash = version.indexOf('/');
        String group = member(rendered, "group");
        return new ObjectTarget(
                group.isEmpty() && slash > 0 ? version.substring(0, slash) : group,
                version.substring(slash + 1),
                needed(rendered, "resource", place, reference),
                member(rendered, "namespace"),
                needed(rendered, "name", place, reference));
    }

    private static String needed(Map<?, ?> reference, String key, String place, Dict written) throws FunctionFailure {
        String text = member(reference, key);
        if (text.isEmpty()) {
            throw failure(place, written.pos(), "has no " + key);
        }
        return text;
    }

    private static String member(Map<?, ?> reference, String key) {
        return reference.entrySet().stream()
                .filter(entry -> key.equalsIgnoreCase(String.valueOf(entry.getKey())) && entry.getValue() != null)
                .map(entry -> String.valueOf(entry.getValue()))
                .findFirst()
                .orElse("");
    }

    private static Optional<Value> find(Dict dict, String key) {
        return dict.entries().entrySet().stream()
                .filter(entry -> entry.getKey().text().equalsIgnoreCase(key))
                .map(Map.Entry::getValue)
                .filter(value -> !(value instanceof Value.Null))
                .findFirst();
    }

    private static Dict dict(Value value, String place) throws FunctionFailure {
        if (value instanceof Dict dict) {
            return dict;
        }
        throw failure(place, value.pos(), "is no map");
    }

    private static FunctionFailure failure(String place, SourcePos pos, String wrong) {
        String at = pos.line() == 0 ? "" : " (" + pos + ")";
        String verb = wrong.startsWith("is ") || wrong.startsWith("has ") ? " " : ": ";
        return new FunctionFailure("argument " + place + at + verb + wrong);
    }
}
