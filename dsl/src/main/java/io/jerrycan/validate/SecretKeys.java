package io.jerrycan.validate;

import io.jerrycan.function.FunctionCatalog;
import io.jerrycan.model.Blueprint;
import io.jerrycan.source.Mistake;
import io.jerrycan.source.Problem;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Says which keys of Secrets nobody can check before a run: {@code index} gives nothing for one that is not there. */
final class SecretKeys implements Rule {
    private final CompiledTemplates compiled;

    SecretKeys(CompiledTemplates compiled) {
        this.compiled = compiled;
    }

    @Override
    public Stream<Problem> check(Blueprint blueprint, FunctionCatalog functions) {
        Set<String> told = new HashSet<>();
        return compiled.reads().stream()
                .filter(read -> read.path().lenient() && dataAt(read) == read.length() - 2)
                .filter(read -> told.add(read.site().actionName() + " " + read.path()))
                .map(read -> read.note(
                        Mistake.UNCHECKED_SECRET_KEY,
                        "whether secret '" + read.name(read.length() - 3) + "' has the key '"
                                + read.name(read.length() - 1)
                                + "' shows only at run time; without it the value is empty",
                        ""));
    }

    /** The place of {@code Data} in a path to a Secret's data, or -1. */
    private static int dataAt(Read read) {
        int secrets = read.starts("Secrets")
                ? 0
                : read.starts("DeferPhase", "Secrets") ? 1 : read.name(2).equals("Secrets") ? 2 : -1;
        return secrets >= 0 && read.name(secrets + 2).equals("Data") ? secrets + 2 : -1;
    }
}
