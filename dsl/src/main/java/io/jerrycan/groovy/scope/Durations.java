package io.jerrycan.groovy.scope;

import io.jerrycan.model.GoDuration;
import io.jerrycan.model.Value.Text;

/** Lengths of time that words take. */
final class Durations {
    private Durations() {}

    /** The first positional argument of the word; null when it is wrong, which is then noted. */
    static GoDuration read(Session session, String length) {
        Text written = new Text(length, session.argument(0));
        return GoDuration.parse(written).orElseGet(() -> {
            session.problem(
                    written.pos(),
                    "timeout takes a length of time, not '" + length + "'",
                    "write one such as '30s' or '1h10m'");
            return null;
        });
    }
}
