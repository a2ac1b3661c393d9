package io.jerrycan.groovy.scope;

import io.jerrycan.source.Mistake;
import io.jerrycan.source.NearestWord;
import io.jerrycan.source.SourcePos;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which keys the actions of a blueprint put into artifacts, and which they read: those must match. */
final class ArtifactKeys {
    private final Session session;
    private final Map<String, Set<String>> produced = new HashMap<>();
    private final List<Read> reads = new ArrayList<>();

    private record Read(String artifact, String key, SourcePos pos) {}

    ArtifactKeys(Session session) {
        this.session = session;
    }

    void produces(String artifact, Iterable<String> keys) {
        Set<String> known = produced.computeIfAbsent(artifact, any -> new TreeSet<>());
        keys.forEach(known::add);
    }

    void reads(String artifact, String key) {
        reads.add(new Read(artifact, key, session.here()));
    }

    /** An artifact that no action of this blueprint makes comes from elsewhere, and may have any key. */
    void check() {
        for (Read read : reads) {
            Set<String> keys = produced.get(read.artifact);
            if (keys != null && !keys.contains(read.key)) {
                session.problem(
                        Mistake.UNKNOWN_ARTIFACT_KEY,
                        read.pos,
                        "artifact '" + read.artifact + "' has no key '" + read.key + "'",
                        NearestWord.hint(
                                read.key,
                                keys,
                                keys.isEmpty() ? "it has no keys" : "it has " + String.join(", ", keys)));
            }
        }
    }
}
