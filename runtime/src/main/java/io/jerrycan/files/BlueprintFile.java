package io.jerrycan.files;

import io.jerrycan.function.FunctionCatalog;
import io.jerrycan.groovy.BlueprintCompiler;
import io.jerrycan.groovy.Compilation;
import io.jerrycan.groovy.CompilerOptions;
import io.jerrycan.model.Blueprint;
import io.jerrycan.source.InvalidBlueprint;
import io.jerrycan.source.Mistake;
import io.jerrycan.source.Problem;
import io.jerrycan.source.Severity;
import io.jerrycan.source.SourcePos;
import io.jerrycan.validate.BlueprintValidator;
import io.jerrycan.validate.ValidatorOptions;
import io.jerrycan.yaml.BlueprintYaml;
import io.jerrycan.yaml.Parsed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * A file of blueprints, read and validated, whichever syntax it is in: {@code .groovy} is the DSL, all else is YAML.
 *
 * @param blueprints those that could be made out; with errors among the problems they are not fit to be used
 * @param problems all that is wrong with the file, by position
 */
public record BlueprintFile(Path path, List<Blueprint> blueprints, List<Problem> problems) {
    /** As {@link #read(Path, FunctionCatalog, List, ValidatorOptions)}, for this engine, without libraries and a shell. */
    public static BlueprintFile read(Path path, FunctionCatalog catalog) {
        return read(path, catalog, List.of());
    }

    /** As {@link #read(Path, FunctionCatalog, List, ValidatorOptions)}, for this engine, and without a shell. */
    public static BlueprintFile read(Path path, FunctionCatalog catalog, List<Class<?>> libraries) {
        return read(path, catalog, libraries, ValidatorOptions.DEFAULT);
    }

    /**
     * Never fails because of what stands in the file: that is what the problems are for.
     *
     * @param libraries that a script may import
     */
    public static BlueprintFile read(
            Path path, FunctionCatalog catalog, List<Class<?>> libraries, ValidatorOptions options) {
        try {
            String text = Files.readString(path);
            return isGroovy(path)
                    ? Groovy.compile(path, text, catalog, libraries, options)
                    : load(path, text, catalog, options);
        } catch (NoSuchFileException missing) {
            return unreadable(path, "there is no such file", "give the path of a .groovy or .yaml blueprint");
        } catch (CharacterCodingException binary) {
            return unreadable(path, "the file is not UTF-8 text", "save it as UTF-8");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * The only blueprint of the file.
     *
     * @throws InvalidBlueprint when there are errors, or not exactly one blueprint
     */
    public Blueprint single() {
        if (problems.stream().anyMatch(Problem::isError)) {
            throw new InvalidBlueprint(problems);
        }
        if (blueprints.size() != 1) {
            String names = String.join(
                    ", ", blueprints.stream().map(one -> one.metadata().name()).toList());
            throw new InvalidBlueprint(List.of(Problem.error(
                    Mistake.NOT_A_BLUEPRINT,
                    SourcePos.startOf(path.toString()),
                    "expected one blueprint, found " + (blueprints.isEmpty() ? "none" : names),
                    "keep one in a file of its own")));
        }
        return blueprints.get(0);
    }

    /** What to tell those who use the blueprint; notes are for those who write it. */
    public List<Problem> warnings() {
        return problems.stream()
                .filter(problem -> problem.severity() != Severity.NOTE)
                .toList();
    }

    /** In a class of its own, so that a YAML blueprint never waits for Groovy to load. */
    private static final class Groovy {
        static BlueprintFile compile(
                Path path, String text, FunctionCatalog catalog, List<Class<?>> libraries, ValidatorOptions validator) {
            CompilerOptions options = CompilerOptions.in(path.toAbsolutePath().getParent())
                    .withLibraries(libraries)
                    .withValidator(validator);
            Compilation compiled = new BlueprintCompiler(catalog, options).check(path.toString(), text);
            return new BlueprintFile(path, compiled.blueprint().stream().toList(), compiled.problems());
        }
    }

    private static BlueprintFile load(Path path, String text, FunctionCatalog catalog, ValidatorOptions options) {
        Parsed<Blueprint> parsed = BlueprintYaml.parse(path.toString(), text);
        return new BlueprintFile(path, parsed.resources(), BlueprintValidator.validate(parsed, catalog, options));
    }

    private static BlueprintFile unreadable(Path path, String message, String hint) {
        return new BlueprintFile(
                path,
                List.of(),
                List.of(Problem.error(Mistake.UNREADABLE_FILE, SourcePos.startOf(path.toString()), message, hint)));
    }

    private static boolean isGroovy(Path path) {
        return path.toString().endsWith(".groovy");
    }
}
