package io.jerrycan.files;

import io.jerrycan.function.FunctionCatalog;
import io.jerrycan.groovy.BlueprintCompiler;
import io.jerrycan.groovy.CompilerOptions;
import io.jerrycan.model.Blueprint;
import io.jerrycan.source.InvalidBlueprint;
import io.jerrycan.source.Mistake;
import io.jerrycan.source.Problem;
import io.jerrycan.source.SourcePos;
import io.jerrycan.validate.BlueprintValidator;
import io.jerrycan.yaml.BlueprintYaml;
import io.jerrycan.yaml.Parsed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A file of blueprints, read and validated, whichever syntax it is in: {@code .groovy} is the DSL, all else is YAML.
 *
 * @param problems all that is wrong with the file, by position; blueprints are missing only where there are errors
 */
public record BlueprintFile(Path path, List<Blueprint> blueprints, List<Problem> problems) {
    /** Never fails because of what stands in the file: that is what the problems are for. */
    public static BlueprintFile read(Path path, FunctionCatalog catalog) {
        return read(path, catalog, List.of());
    }

    /**
     * As {@link #read(Path, FunctionCatalog)}.
     *
     * @param libraries that a script may import
     */
    public static BlueprintFile read(Path path, FunctionCatalog catalog, List<Class<?>> libraries) {
        try {
            String text = Files.readString(path);
            return isGroovy(path) ? compile(path, text, catalog, libraries) : load(path, text, catalog);
        } catch (InvalidBlueprint invalid) {
            return new BlueprintFile(path, List.of(), invalid.problems());
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

    /** In a class of its own, so that a YAML blueprint never waits for Groovy to load. */
    private static final class Groovy {
        static Blueprint compile(Path path, String text, FunctionCatalog catalog, List<Class<?>> libraries) {
            Path folder = path.toAbsolutePath().getParent();
            CompilerOptions options = CompilerOptions.in(folder).withLibraries(libraries);
            return new BlueprintCompiler(catalog, options).compile(path.toString(), text);
        }
    }

    private static BlueprintFile compile(Path path, String text, FunctionCatalog catalog, List<Class<?>> libraries) {
        return validated(path, List.of(Groovy.compile(path, text, catalog, libraries)), List.of(), catalog);
    }

    private static BlueprintFile load(Path path, String text, FunctionCatalog catalog) {
        Parsed<Blueprint> parsed = BlueprintYaml.parse(path.toString(), text);
        return validated(path, parsed.resources(), parsed.problems(), catalog);
    }

    private static BlueprintFile validated(
            Path path, List<Blueprint> blueprints, List<Problem> found, FunctionCatalog catalog) {
        List<Problem> problems = new ArrayList<>(found);
        blueprints.forEach(one -> problems.addAll(BlueprintValidator.validate(one, catalog)));
        problems.sort(Problem.BY_POSITION);
        return new BlueprintFile(path, blueprints, List.copyOf(problems));
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
