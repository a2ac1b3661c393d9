package io.jerrycan.convert;

import io.jerrycan.function.FunctionCatalog;
import io.jerrycan.function.FunctionDescription;
import io.jerrycan.groovy.reference.Words;
import io.jerrycan.groovy.scope.ActionScope;
import io.jerrycan.groovy.scope.BlueprintScope;
import io.jerrycan.groovy.scope.FinallyScope;
import io.jerrycan.groovy.scope.ParallelScope;
import io.jerrycan.groovy.scope.PhaseScope;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The words that a script can call, which no variable may be named after. */
record Vocabulary(FunctionCatalog functions) {
    Set<String> words() {
        Set<String> words = new HashSet<>(PhaseScope.functionWords(functions));
        words.addAll(Words.of(BlueprintScope.class).names());
        words.addAll(Words.of(ActionScope.class).names());
        words.addAll(Words.of(ParallelScope.class).names());
        words.addAll(Words.of(FinallyScope.class).names());
        return words;
    }

    Optional<FunctionDescription> function(String name) {
        return functions.known(name);
    }
}
