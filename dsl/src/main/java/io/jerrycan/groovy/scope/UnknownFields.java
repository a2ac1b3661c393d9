package io.jerrycan.groovy.scope;

import io.jerrycan.groovy.data.Kinds;
import io.jerrycan.groovy.reference.Refusal;
import io.jerrycan.model.Value.Dict;
import io.jerrycan.source.SourcePos;
import java.util.Map;

/** Fields that Kanister does not have and its API server would prune: kept, so that nothing is lost unseen. */
final class UnknownFields {
    static final String WORD = "unknownFields";

    private UnknownFields() {}

    /** @param fields a map; null when there are none */
    static Dict of(Session session, Object fields) {
        SourcePos here = session.here();
        if (fields == null) {
            return Dict.EMPTY;
        } else if (!(fields instanceof Map<?, ?>)) {
            throw new Refusal(
                    WORD + " is " + Kinds.of(fields) + ", expected a map", "write " + WORD + ": [name: value]");
        }
        return (Dict) new ToValue(session, new Place(session, Place.Moment.OBJECTS)).value(fields, here);
    }
}
