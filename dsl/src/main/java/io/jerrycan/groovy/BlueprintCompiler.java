package io.jerrycan.groovy;

import io.jerrycan.function.FunctionCatalog;
import io.jerrycan.model.Blueprint;
import io.jerrycan.source.InvalidBlueprint;
import io.jerrycan.source.Problem;
import java.util.List;

/**
 * Compiles blueprints that are written in Groovy.
 *
 * <p>The script is parsed, checked against a closed language, and evaluated over its syntax tree; no class is made of
 * it, and no code of it runs. Run-time values are references whose text is a Go template, so that what comes out is an
 * ordinary Blueprint, equal to the one that the same text in YAML gives.
 *
 * <p>An instance keeps nothing between calls and serves many threads.
 */
public final class BlueprintCompiler {
    private final FunctionCatalog catalog;
    private final CompilerOptions options;

    /** @param catalog the functions that phases may call */
    public BlueprintCompiler(FunctionCatalog catalog) {
        this(catalog, CompilerOptions.NONE);
    }

    public BlueprintCompiler(FunctionCatalog catalog, CompilerOptions options) {
        this.catalog = catalog;
        this.options = options;
    }

    /**
     * The blueprint that a script declares.
     *
     * @param file its name in positions
     * @throws InvalidBlueprint with all errors of the file, and its warnings, each where it stands
     */
    public Blueprint compile(String file, String text) {
        Compilation compilation = check(file, text);
        List<Problem> problems = compilation.problems();
        if (problems.stream().anyMatch(Problem::isError)) {
            throw new InvalidBlueprint(problems);
        }
        return compilation.blueprint().orElseThrow();
    }

    /**
     * As {@link #compile}, but gives the problems back: for those who show warnings too.
     */
    public Compilation check(String file, String text) {
        return new OneCompilation(catalog, options, file, text).result();
    }
}
