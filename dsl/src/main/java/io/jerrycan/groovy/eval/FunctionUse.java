package io.jerrycan.groovy.eval;

import io.jerrycan.source.Mistake;
import io.jerrycan.source.Problem;
import io.jerrycan.source.SourcePos;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which functions, and closures with a name, a script declares and calls. What it never calls is not evaluated. */
final class FunctionUse {
    /** By their place. */
    private final Map<String, Function> functions = new LinkedHashMap<>();

    private record Function(SourcePos pos, String name, ScriptClosure closure, boolean calledBefore) {
        boolean called() {
            return calledBefore || closure.called();
        }
    }

    /** What is declared in a loop is one function, however often it is declared. */
    void declared(SourcePos pos, String name, ScriptClosure closure) {
        functions.merge(
                pos.toString(),
                new Function(pos, name, closure, false),
                (before, now) -> new Function(pos, name, closure, before.called()));
    }

    List<Problem> unused() {
        return functions.values().stream()
                .filter(each -> !each.called())
                .map(each -> Problem.warning(
                        Mistake.UNUSED_FUNCTION,
                        each.pos(),
                        "nothing calls '" + each.name() + "', so that it is not checked",
                        "call it, or remove it"))
                .toList();
    }
}
