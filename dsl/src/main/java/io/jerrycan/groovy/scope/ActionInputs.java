package io.jerrycan.groovy.scope;

import io.jerrycan.model.Value.Text;
import io.jerrycan.source.SourcePos;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What an action declares to need: what it says outright, or else what it uses. Kanister reads none of these lists, so
 * that an author who says one outright is taken at their word.
 */
final class ActionInputs {
    private final ArtifactKeys keys;
    private final Names secrets = new Names();
    private final Names configMaps = new Names();
    private final Names artifacts = new Names();

    ActionInputs(ArtifactKeys keys) {
        this.keys = keys;
    }

    /** Names in order, said or used. */
    static final class Names {
        private final Set<Text> used = new LinkedHashSet<>();
        private List<Text> said;

        void say(Session session, String... names) {
            List<Text> all = said == null ? new ArrayList<>() : new ArrayList<>(said);
            for (int i = 0; i < names.length; i++) {
                all.add(new Text(names[i], session.argument(i)));
            }
            said = all;
        }

        List<Text> all() {
            return said == null ? List.copyOf(used) : said;
        }
    }

    void usesSecret(String name, SourcePos pos) {
        secrets.used.add(new Text(name, pos));
    }

    void usesConfigMap(String name, SourcePos pos) {
        configMaps.used.add(new Text(name, pos));
    }

    void usesArtifact(String name, SourcePos pos) {
        artifacts.used.add(new Text(name, pos));
    }

    void reads(String artifact, String key) {
        keys.reads(artifact, key);
    }

    void produces(String artifact, Iterable<String> written) {
        keys.produces(artifact, written);
    }

    Names secrets() {
        return secrets;
    }

    Names configMaps() {
        return configMaps;
    }

    Names artifacts() {
        return artifacts;
    }
}
