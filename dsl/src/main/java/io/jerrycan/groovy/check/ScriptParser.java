package io.jerrycan.groovy.check;

import io.jerrycan.source.Mistake;
import io.jerrycan.source.Problem;
import io.jerrycan.source.SourcePos;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.codehaus.groovy.ast.ModuleNode;
import org.codehaus.groovy.control.CompilationFailedException;
import org.codehaus.groovy.control.CompilerConfiguration;
import org.codehaus.groovy.control.ErrorCollector;
import org.codehaus.groovy.control.SourceUnit;
import org.codehaus.groovy.control.messages.Message;
import org.codehaus.groovy.control.messages.SyntaxErrorMessage;

/**
 * Groovy's own parser, up to the tree and no further: without a compilation unit there is nothing that could run an
 * annotation, an AST transform or Grape, or load a class.
 */
public final class ScriptParser {
    private static final CompilerConfiguration CONFIGURATION = new CompilerConfiguration();

    private ScriptParser() {}

    /**
     * The tree; empty when the text is no Groovy, which is then told.
     *
     * @param text in which {@link InputSize} found nothing
     */
    public static Optional<ModuleNode> parse(String file, String text, Consumer<Problem> told) {
        String quick = CommandCalls.inParentheses(text);
        Optional<ModuleNode> module = quick.equals(text) ? Optional.empty() : parseAsIs(file, quick, problem -> {});
        return module.isPresent() ? module : parseAsIs(file, text, told);
    }

    static Optional<ModuleNode> parseAsIs(String file, String text, Consumer<Problem> told) {
        SourceUnit unit = new SourceUnit(file, text, CONFIGURATION, null, new ErrorCollector(CONFIGURATION));
        try {
            unit.parse();
            unit.completePhase();
            unit.nextPhase();
            unit.convert();
        } catch (CompilationFailedException e) {
            tell(file, text, unit, told);
            return Optional.empty();
        }
        if (unit.getErrorCollector().hasErrors()) {
            tell(file, text, unit, told);
            return Optional.empty();
        }
        return Optional.of(unit.getAST());
    }

    private static void tell(String file, String text, SourceUnit unit, Consumer<Problem> told) {
        List<? extends Message> errors = unit.getErrorCollector().getErrors();
        if (errors == null || errors.stream().noneMatch(SyntaxErrorMessage.class::isInstance)) {
            told.accept(Problem.error(
                    Mistake.SYNTAX, SourcePos.startOf(file), "the parser gave up on this", "is it nested too deeply?"));
            return;
        }
        errors.stream()
                .filter(SyntaxErrorMessage.class::isInstance)
                .map(error -> SyntaxProblem.of(file, text, ((SyntaxErrorMessage) error).getCause()))
                .forEach(told);
    }
}
