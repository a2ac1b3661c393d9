package io.jerrycan.groovy.help;

import io.jerrycan.groovy.scope.Scope;
import java.util.List;

/**
 * A place with words: a pair of braces, or a value after a dot.
 *
 * @param type the class whose words they are
 * @param enteredBy the words whose braces it is; empty for the file itself and for values
 * @param own words declared here, without those of the places that this one extends
 * @param all words that can be used here
 */
public record WordPlace(Class<?> type, List<String> enteredBy, List<WordHelp> own, List<WordHelp> all) {
    public WordPlace {
        enteredBy = List.copyOf(enteredBy);
        own = List.copyOf(own);
        all = List.copyOf(all);
    }

    /** Whether its words stand alone, and not behind a value and a dot. */
    public boolean isBraces() {
        return Scope.class.isAssignableFrom(type);
    }
}
