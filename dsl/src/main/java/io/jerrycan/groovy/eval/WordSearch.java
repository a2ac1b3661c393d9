package io.jerrycan.groovy.eval;

import groovy.lang.Closure;
import io.jerrycan.function.FunctionCatalog;
import io.jerrycan.groovy.reference.Refusal;
import io.jerrycan.groovy.reference.Words;
import io.jerrycan.groovy.scope.ActionScope;
import io.jerrycan.groovy.scope.BlueprintFile;
import io.jerrycan.groovy.scope.BlueprintScope;
import io.jerrycan.groovy.scope.FinallyScope;
import io.jerrycan.groovy.scope.PhaseScope;
import io.jerrycan.groovy.scope.Scope;
import io.jerrycan.source.Mistake;
import io.jerrycan.source.NearestWord;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds out what an author meant by a word that is none where it stands. */
final class WordSearch {
    private static final Map<String, Class<? extends Scope>> PLACES = places();

    private final FunctionCatalog catalog;
    private final Scope scope;
    private final Variables variables;

    WordSearch(FunctionCatalog catalog, Scope scope, Variables variables) {
        this.catalog = catalog;
        this.scope = scope;
        this.variables = variables;
    }

    private static Map<String, Class<? extends Scope>> places() {
        Map<String, Class<? extends Scope>> places = new LinkedHashMap<>();
        places.put("the file itself", BlueprintFile.class);
        places.put("a blueprint", BlueprintScope.class);
        places.put("an action", ActionScope.class);
        places.put("a phase", PhaseScope.class);
        places.put("a finally phase", FinallyScope.class);
        return places;
    }

    static boolean has(Scope scope, String name) {
        return !Words.of(scope.getClass()).methods(name).isEmpty()
                || scope instanceof PhaseScope phase && phase.isFunction(name);
    }

    /** The word here that was probably meant. */
    Optional<String> meant(String name) {
        return place(name).isPresent() ? Optional.empty() : NearestWord.of(name, known());
    }

    Refusal refusal(String name) {
        Optional<String> place = place(name);
        if (place.isPresent()) {
            return new Refusal(
                    "'" + name + "' belongs in " + place.get() + ", and here is " + scope.where(),
                    place.get().equals("a phase") ? "write phase('name') { " + name + "(...) }" : "move it there");
        } else if (Words.of(scope.getClass()).property(name).isPresent()) {
            return new Refusal("'" + name + "' is a value and cannot be called", "leave out the parentheses");
        } else if (variables.find(name).isPresent()) {
            return new Refusal("'" + name + "' is no closure and cannot be called", "only closures can be called");
        }
        Set<String> candidates = known();
        variables.names().stream()
                .filter(each -> variables.find(each).orElseThrow().value() instanceof Closure)
                .forEach(candidates::add);
        return new Refusal(
                Mistake.UNKNOWN_NAME,
                "there is no '" + name + "' in " + scope.where(),
                NearestWord.hint(
                        name,
                        candidates,
                        scope instanceof PhaseScope
                                ? "the functions are " + String.join(", ", PhaseScope.functionWords(catalog))
                                : "here are " + String.join(", ", here())));
    }

    private Optional<String> place(String name) {
        for (Map.Entry<String, Class<? extends Scope>> place : PLACES.entrySet()) {
            if (!Words.of(place.getValue()).methods(name).isEmpty()) {
                return Optional.of(place.getKey());
            }
        }
        boolean function = PhaseScope.functionWords(catalog).contains(name);
        return function ? Optional.of("a phase") : Optional.empty();
    }

    private Set<String> known() {
        Set<String> known = here();
        if (scope instanceof PhaseScope) {
            known.addAll(PhaseScope.functionWords(catalog));
        }
        return known;
    }

    private Set<String> here() {
        return new TreeSet<>(Words.of(scope.getClass()).methodNames());
    }
}
