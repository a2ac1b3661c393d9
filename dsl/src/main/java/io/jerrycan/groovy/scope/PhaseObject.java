package io.jerrycan.groovy.scope;

import io.jerrycan.groovy.data.Fields;
import io.jerrycan.groovy.reference.Refusal;
import io.jerrycan.model.ObjectReference;
import io.jerrycan.model.Value.Text;
import io.jerrycan.source.SourcePos;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An object of a phase from named arguments. */
final class PhaseObject {
    private static final List<String> MEMBERS =
            List.of("name", "namespace", "apiVersion", "group", "resource", "kind", UnknownFields.WORD);

    private PhaseObject() {}

    /** @param kind what it is when nothing is said; empty when it has none then, and may lack a name too */
    static ObjectReference of(Session session, ToValue texts, String word, String kind, Map<String, ?> named) {
        Named.check(session, word, named, MEMBERS);
        if (!kind.isEmpty() && !named.containsKey("name")) {
            throw new Refusal(word + "(...) names no object", "add name: '...', namespace: '...'");
        }
        SourcePos here = session.here();
        return new ObjectReference(
                member(texts, named, "apiVersion", here),
                member(texts, named, "group", here),
                member(texts, named, "resource", here),
                member(texts, named, "kind", here)
                        .or(() -> kind.isEmpty() ? Optional.empty() : Optional.of(new Text(kind, here))),
                member(texts, named, "name", here),
                member(texts, named, "namespace", here),
                UnknownFields.of(session, named.get(UnknownFields.WORD)),
                here);
    }

    private static Optional<Text> member(ToValue texts, Map<String, ?> named, String name, SourcePos here) {
        return named.containsKey(name)
                ? Optional.of(texts.text(named.get(name), Fields.valuePosition(named, name, here)))
                : Optional.empty();
    }
}
