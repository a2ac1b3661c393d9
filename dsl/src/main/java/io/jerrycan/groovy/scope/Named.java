package io.jerrycan.groovy.scope;

import io.jerrycan.groovy.data.Fields;
import io.jerrycan.source.NearestWord;
import java.util.List;
import java.util.Map;

/** Named arguments of a word that knows which there may be. */
final class Named {
    private Named() {}

    /** Reports every name that the word does not know. */
    static void check(Session session, String word, Map<?, ?> named, List<String> known) {
        for (Object name : named.keySet()) {
            if (!known.contains(name.toString())) {
                session.problem(
                        Fields.keyPosition(named, name.toString(), session.here()),
                        word + " takes no '" + name + "'",
                        NearestWord.hint(name.toString(), known, "it takes " + String.join(", ", known)));
            }
        }
    }
}
