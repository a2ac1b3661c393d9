package io.jerrycan.groovy.eval;

import io.jerrycan.groovy.data.Fields;
import io.jerrycan.groovy.data.Items;
import io.jerrycan.groovy.data.Kinds;
import io.jerrycan.groovy.data.TextBuilder;
import io.jerrycan.groovy.reference.Refusal;
import io.jerrycan.groovy.reference.Unknown;
import io.jerrycan.source.Mistake;
import io.jerrycan.source.SourcePos;
import java.util.Map;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.GStringExpression;
import org.codehaus.groovy.ast.expr.ListExpression;
import org.codehaus.groovy.ast.expr.MapEntryExpression;
import org.codehaus.groovy.ast.expr.MapExpression;
import org.codehaus.groovy.ast.expr.SpreadMapExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;

/** Evaluates texts with values in them, lists and maps, with the places of their parts. */
final class Literals {
    private final Evaluator evaluator;
    private final Budget budget;
    private final Names names;

    Literals(Evaluator evaluator, Budget budget, Names names) {
        this.evaluator = evaluator;
        this.budget = budget;
        this.names = names;
    }

    Object text(GStringExpression text, Variables variables) {
        TextBuilder whole = new TextBuilder();
        for (int i = 0; i < text.getStrings().size(); i++) {
            whole.add(text.getStrings().get(i).getValue(), SourcePos.UNKNOWN);
            if (i < text.getValues().size()) {
                Expression part = text.getValue(i);
                budget.step();
                Object value = part instanceof VariableExpression variable
                        ? inText(variable, variables)
                        : evaluator.value(part, variables);
                try {
                    whole.add(value, evaluator.pos(part));
                } catch (Refusal e) {
                    whole.add(evaluator.unknown(part, e), evaluator.pos(part));
                }
            }
        }
        CharSequence built = whole.build();
        budget.spend(built.length());
        return built;
    }

    private Object inText(VariableExpression variable, Variables variables) {
        try {
            return names.variable(variable, variables, true);
        } catch (Refusal e) {
            return evaluator.unknown(variable, e);
        }
    }

    Items list(ListExpression list, Variables variables) {
        Items items = new Items();
        for (Expression item : list.getExpressions()) {
            items.add(evaluator.value(item, variables), evaluator.source().contentPos(item, variables));
        }
        budget.spendItems(items.size());
        return items;
    }

    Fields map(MapExpression map, Variables variables) {
        Fields fields = new Fields();
        for (MapEntryExpression entry : map.getMapEntryExpressions()) {
            if (entry.getKeyExpression() instanceof SpreadMapExpression) {
                spread(entry, fields, variables);
                continue;
            }
            Expression key = entry.getKeyExpression();
            String name = key(evaluator.value(key, variables), key);
            SourcePos keyPos = evaluator.source().contentPos(key, variables);
            if (fields.containsKey(name) && key instanceof ConstantExpression) {
                evaluator
                        .session()
                        .problem(Mistake.DUPLICATE_KEY, keyPos, "'" + name + "' is in this map twice", "remove one");
            }
            fields.put(
                    name,
                    evaluator.value(entry.getValueExpression(), variables),
                    keyPos,
                    evaluator.source().contentPos(entry.getValueExpression(), variables));
        }
        budget.spendItems(fields.size());
        return fields;
    }

    private void spread(MapEntryExpression entry, Fields fields, Variables variables) {
        Object value = evaluator.value(entry.getValueExpression(), variables);
        if (value instanceof Map<?, ?> others) {
            fields.putAllOf(others);
        } else if (!(value instanceof Unknown)) {
            evaluator.unknown(
                    entry.getValueExpression(), new Refusal("*: takes a map, not " + Kinds.of(value), "write a map"));
        }
    }

    private String key(Object key, Expression expression) {
        if (key instanceof CharSequence || key instanceof Number || key instanceof Boolean) {
            return key.toString();
        } else if (!(key instanceof Unknown)) {
            evaluator.unknown(
                    expression, new Refusal("a key is a text, not " + Kinds.of(key), "write the key in quotes"));
        }
        return "";
    }
}
