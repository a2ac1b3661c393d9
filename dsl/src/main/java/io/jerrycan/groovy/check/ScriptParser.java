package io.jerrycan.groovy.check;

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
import org.codehaus.groovy.syntax.SyntaxException;

/**
 * Groovy's own parser, up to the tree and no further: without a compilation unit there is nothing that could run an
 * annotation, an AST transform or Grape, or load a class.
 */
public final class ScriptParser {
    private static final CompilerConfiguration CONFIGURATION = new CompilerConfiguration();

    private ScriptParser() {}

    /** The tree; empty when the text is no Groovy, which is then told. */
    public static Optional<ModuleNode> parse(String file, String text, Consumer<Problem> told) {
        SourceUnit unit = new SourceUnit(file, text, CONFIGURATION, null, new ErrorCollector(CONFIGURATION));
        try {
            unit.parse();
            unit.completePhase();
            unit.nextPhase();
            unit.convert();
        } catch (CompilationFailedException e) {
            tell(file, unit, e, told);
            return Optional.empty();
        }
        if (unit.getErrorCollector().hasErrors()) {
            tell(file, unit, null, told);
            return Optional.empty();
        }
        return Optional.of(unit.getAST());
    }

    private static void tell(String file, SourceUnit unit, CompilationFailedException thrown, Consumer<Problem> told) {
        List<? extends Message> errors = unit.getErrorCollector().getErrors();
        if (errors == null || errors.isEmpty()) {
            told.accept(Problem.error(SourcePos.startOf(file), "this is no Groovy", thrown.getMessage()));
            return;
        }
        for (Message message : errors) {
            told.accept(
                    message instanceof SyntaxErrorMessage syntax
                            ? problem(file, syntax.getCause())
                            : Problem.error(SourcePos.startOf(file), "this is no Groovy", ""));
        }
    }

    private static Problem problem(String file, SyntaxException cause) {
        SourcePos pos = new SourcePos(file, Math.max(1, cause.getStartLine()), Math.max(1, cause.getStartColumn()));
        String message = cause.getOriginalMessage().strip();
        String decapitalised = Character.toLowerCase(message.charAt(0)) + message.substring(1);
        return Problem.error(pos, "syntax error: " + decapitalised, SyntaxHints.of(message));
    }
}
