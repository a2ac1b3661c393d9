package io.jerrycan.groovy;

import io.jerrycan.function.FunctionCatalog;
import io.jerrycan.groovy.check.ClosedLanguage;
import io.jerrycan.groovy.check.InputSize;
import io.jerrycan.groovy.check.ScriptParser;
import io.jerrycan.groovy.eval.Budget;
import io.jerrycan.groovy.eval.Evaluator;
import io.jerrycan.groovy.eval.Libraries;
import io.jerrycan.groovy.eval.Vocabulary;
import io.jerrycan.groovy.scope.BlueprintFile;
import io.jerrycan.groovy.scope.ScriptFolder;
import io.jerrycan.groovy.scope.Session;
import io.jerrycan.model.Blueprint;
import io.jerrycan.source.Mistake;
import io.jerrycan.source.Problem;
import io.jerrycan.source.SourcePos;
import io.jerrycan.validate.BlueprintValidator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.codehaus.groovy.ast.ModuleNode;

/** One script on its way to a blueprint, on a thread of its own with room for deep trees and with a deadline. */
final class OneCompilation {
    private static final long STACK_BYTES = 16L << 20;

    private final FunctionCatalog catalog;
    private final CompilerOptions options;
    private final String file;
    private final String text;
    private final Libraries libraries;
    private final Session session;
    private final Budget budget;

    OneCompilation(FunctionCatalog catalog, CompilerOptions options, String file, String text) {
        this.catalog = catalog;
        this.options = options;
        this.file = file;
        this.text = text.replace("\r\n", "\n");
        this.libraries = new Libraries(options.libraries());
        this.session =
                new Session(file, catalog, new ScriptFolder(options.folder().orElse(null)));
        this.budget = new Budget(options.limits().steps(), options.limits().size());
    }

    Compilation result() {
        Limits limits = options.limits();
        FutureTask<Compilation> work = new FutureTask<>(this::compile);
        Thread thread = new Thread(null, work, "compile " + file, STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        try {
            return work.get(limits.time().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            budget.cancel();
            return failed("compiling took longer than " + limits.time().toMillis() / 1000.0 + " s", "simplify it");
        } catch (InterruptedException e) {
            budget.cancel();
            Thread.currentThread().interrupt();
            return failed("compiling was interrupted", "");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof StackOverflowError) {
                return failed("the script is nested too deeply", "split it up");
            }
            throw new IllegalStateException("could not compile " + file, e.getCause());
        }
    }

    private Compilation failed(String message, String hint) {
        return new Compilation(
                Optional.empty(), List.of(Problem.error(Mistake.TOO_LARGE, SourcePos.startOf(file), message, hint)));
    }

    /** The same on the thread that calls, without a deadline. */
    Compilation compile() {
        Limits limits = options.limits();
        Optional<Problem> size = InputSize.check(file, text, limits.characters(), limits.nesting());
        if (size.isPresent()) {
            return new Compilation(Optional.empty(), List.of(size.get()));
        }
        Optional<ModuleNode> module = ScriptParser.parse(file, text, session::add);
        if (module.isEmpty()) {
            return new Compilation(Optional.empty(), List.copyOf(session.problems()));
        }
        new ClosedLanguage(file, libraries.names(), Vocabulary.methods(), session::add).check(module.get());
        BlueprintFile root = new BlueprintFile(session);
        Evaluator evaluator = new Evaluator(session, budget, libraries, text);
        evaluator.evaluate(module.get(), root);
        Optional<Blueprint> blueprint = root.result();
        blueprint.ifPresent(whole -> {
            List<Problem> found = new ArrayList<>(evaluator.unused());
            found.addAll(BlueprintValidator.validate(whole, catalog, options.validator()));
            session.addAll(found);
        });
        return new Compilation(blueprint, List.copyOf(session.problems()));
    }
}
