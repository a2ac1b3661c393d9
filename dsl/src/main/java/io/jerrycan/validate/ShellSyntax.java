package io.jerrycan.validate;

import io.jerrycan.function.FunctionCatalog;
import io.jerrycan.model.Blueprint;
import io.jerrycan.source.Mistake;
import io.jerrycan.source.Problem;
import io.jerrycan.source.SourcePos;
import io.jerrycan.validate.shell.Script;
import io.jerrycan.validate.shell.ShellError;
import io.jerrycan.validate.shell.ShellParser;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Every script that a command hands to a shell is one that the shell can parse, whatever values it is given. */
final class ShellSyntax implements Rule {
    private final ShellParser shell;

    ShellSyntax(ShellParser shell) {
        this.shell = shell;
    }

    /** A script, and where it is. */
    private record Placed(PhaseOfAction phase, Script script) {}

    @Override
    public Stream<Problem> check(Blueprint blueprint, FunctionCatalog functions) {
        List<Placed> scripts = PhaseOfAction.of(blueprint)
                .flatMap(phase -> Script.in(phase.args()).map(script -> new Placed(phase, script)))
                .toList();
        List<List<ShellError>> errors = shell.parse(
                scripts.stream().map(placed -> placed.script().text()).toList());
        List<Problem> problems = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (int i = 0; i < errors.size(); i++) {
            Placed placed = scripts.get(i);
            for (ShellError error : errors.get(i)) {
                if (told.add(placed.script().place(error) + error.message())) {
                    problems.add(problem(placed, error));
                }
            }
        }
        return problems.stream();
    }

    /** An error when no value could make it a script that bash parses; another shell may know what bash does not. */
    private Problem problem(Placed placed, ShellError error) {
        boolean certain = placed.script().isForBash()
                && !error.warning()
                && shell.parse(placed.script().variants()).stream().noneMatch(List::isEmpty);
        SourcePos pos = placed.script().place(error);
        String message = "shell: " + error.message();
        return certain
                ? placed.phase().error(Mistake.SHELL_SYNTAX, pos, message, error.hint())
                : placed.phase().warning(Mistake.SHELL_SYNTAX, pos, message, error.hint());
    }
}
