package io.jerrycan.groovy.scope;

import io.jerrycan.groovy.data.Fields;
import io.jerrycan.groovy.data.Kinds;
import io.jerrycan.model.Retry;
import io.jerrycan.model.Value.Dict;
import io.jerrycan.source.Mistake;
import io.jerrycan.source.Problem;
import io.jerrycan.source.SourcePos;
import io.jerrycan.yaml.FlowYaml;
import io.jerrycan.yaml.Parsed;
import java.util.List;
import java.util.Map;

/** A retry from named arguments. */
final class RetryMap {
    private static final List<String> MEMBERS = List.of("limit", "backoff", "on");
    private static final List<String> BACKOFF = List.of("duration", "factor", "maxDuration");

    private RetryMap() {}

    /** Null when something is wrong, which is then noted. */
    static Retry read(Session session, ToValue values, Map<String, ?> named) {
        boolean good = isKnown(session, "retry", named, MEMBERS);
        if (named.get("backoff") instanceof Map<?, ?> backoff) {
            good &= isKnown(session, "backoff", backoff, BACKOFF);
        }
        if (!good) {
            return null;
        }
        Parsed<Retry> read = FlowYaml.parseRetry((Dict) values.value(named, session.here()));
        read.problems().stream()
                .filter(Problem::isError)
                .forEach(problem ->
                        session.problem(problem.mistake(), problem.pos(), problem.message(), problem.hint()));
        return read.resources().stream().findFirst().orElse(null);
    }

    /** Whether all names are ones that there are, and all values are plain. */
    private static boolean isKnown(Session session, String word, Map<?, ?> named, List<String> members) {
        Named.check(session, word, named, members);
        boolean good = members.containsAll(named.keySet());
        for (Map.Entry<?, ?> member : named.entrySet()) {
            String name = member.getKey().toString();
            if (Kinds.isRunTime(member.getValue())) {
                SourcePos pos = Fields.valuePosition(named, name, session.here());
                session.problem(
                        Mistake.RUN_TIME_VALUE,
                        pos,
                        "'" + name
                                + "' must be known when the blueprint is compiled, and this is known only when it runs",
                        "write a plain value");
                good = false;
            }
        }
        return good;
    }
}
