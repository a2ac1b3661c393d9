package io.jerrycan.groovy.eval;

import io.jerrycan.groovy.data.Fields;
import io.jerrycan.groovy.reference.Unknown;
import io.jerrycan.source.SourcePos;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.codehaus.groovy.ast.expr.ArgumentListExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.MapExpression;
import org.codehaus.groovy.ast.expr.NamedArgumentListExpression;
import org.codehaus.groovy.ast.expr.TupleExpression;

/**
 * What a call is given.
 *
 * @param named the named arguments
 * @param positional the others, in order
 * @param positions where those were written
 */
record Arguments(Optional<Fields> named, List<Object> positional, List<SourcePos> positions) {

    static Arguments of(Evaluator evaluator, Expression written, Variables variables) {
        List<Expression> expressions = ((TupleExpression) written).getExpressions();
        Optional<Fields> named = Optional.empty();
        List<Object> positional = new ArrayList<>();
        List<SourcePos> positions = new ArrayList<>();
        for (Expression each : expressions) {
            boolean names = each instanceof NamedArgumentListExpression
                    || each instanceof MapExpression
                            && written instanceof ArgumentListExpression
                            && expressions.size() > 1;
            if (names && named.isEmpty() && positional.isEmpty()) {
                named = Optional.of(evaluator.literals().map((MapExpression) each, variables));
            } else {
                positional.add(evaluator.value(each, variables));
                positions.add(evaluator.source().contentPos(each, variables));
            }
        }
        return new Arguments(named, positional, positions);
    }

    /** As Groovy passes them: named arguments are one leading map. */
    Object[] all() {
        List<Object> all = new ArrayList<>(positional);
        named.ifPresent(map -> all.add(0, map));
        return all.toArray();
    }

    Arguments withoutNames() {
        return new Arguments(Optional.empty(), positional, positions);
    }

    boolean anyUnknown() {
        return positional.stream().anyMatch(Unknown.class::isInstance);
    }
}
