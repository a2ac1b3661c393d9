package io.jerrycan.yaml;

import io.jerrycan.model.Profile;
import io.jerrycan.model.Value.Dict;
import io.jerrycan.source.InvalidBlueprint;
import java.util.List;
import java.util.Map;

/** Profiles as YAML and as the generic data that the API server takes and gives. */
public final class ProfileYaml {
    private static final ResourceReader<Profile> READER = new ResourceReader<>(Profile.KIND, ProfileFields::profile);

    private ProfileYaml() {}

    /**
     * The Profiles of a file, one per document.
     *
     * @throws InvalidBlueprint with all problems, when one of them is an error
     */
    public static List<Profile> read(String file, String text) {
        return parse(file, text).orThrow();
    }

    /** As {@link #read}, but gives what could be read together with all problems. */
    public static Parsed<Profile> parse(String file, String text) {
        return READER.parse(file, text);
    }

    /** The Profile that the API server gave; its problems have no line but say the path. */
    public static Parsed<Profile> parse(String source, Map<String, ?> data) {
        return READER.parse(source, data);
    }

    public static Dict toValue(Profile profile) {
        return ProfileData.of(profile);
    }

    public static String write(Profile profile) {
        return YamlWriter.write(toValue(profile));
    }
}
