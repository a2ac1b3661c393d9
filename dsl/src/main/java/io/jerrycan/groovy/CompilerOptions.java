package io.jerrycan.groovy;

import io.jerrycan.validate.ValidatorOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a script may use beyond the language itself.
 *
 * @param folder where {@code file(...)} reads; absent when it may read nothing
 * @param libraries classes that scripts may import; their public static methods run unconfined, so name only those that
 *     you would run
 * @param validator what the blueprint is held against when it is compiled
 */
public record CompilerOptions(
        Optional<Path> folder, List<Class<?>> libraries, Limits limits, ValidatorOptions validator) {
    public static final CompilerOptions NONE = new CompilerOptions(Optional.empty(), List.of(), Limits.DEFAULT);

    public CompilerOptions {
        libraries = List.copyOf(libraries);
    }

    public CompilerOptions(Optional<Path> folder, List<Class<?>> libraries, Limits limits) {
        this(folder, libraries, limits, ValidatorOptions.DEFAULT);
    }

    /** With the folder that the blueprint lies in. */
    public static CompilerOptions in(Path folder) {
        return new CompilerOptions(Optional.of(folder), List.of(), Limits.DEFAULT);
    }

    public CompilerOptions withValidator(ValidatorOptions changed) {
        return new CompilerOptions(folder, libraries, limits, changed);
    }

    public CompilerOptions withLibraries(List<Class<?>> trusted) {
        return new CompilerOptions(folder, trusted, limits, validator);
    }
}
