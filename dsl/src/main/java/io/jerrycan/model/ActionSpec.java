package io.jerrycan.model;

import io.jerrycan.model.Value.Dict;
import io.jerrycan.model.Value.Text;
import io.jerrycan.source.SourcePos;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The request to run one action of one blueprint on one object.
 *
 * @param name the action's name in the blueprint; empty when none was given
 * @param object what it runs on; {@link ObjectReference#NONE} when none was given
 * @param blueprint a name in the ActionSet's own namespace; empty when none was given
 * @param artifacts what templates see as {@code .ArtifactsIn}
 * @param configMaps by the name that templates use; only name and namespace are read
 * @param secrets by the name that templates use; only name and namespace are read
 * @param profile only name and namespace are read; the namespace has no default
 * @param podOverride a part of a PodSpec, applied over the blueprint's own; may be empty
 * @param preferredVersion of the functions; empty when none was given
 * @param podLabels for the pods that functions make; a blueprint's argument of the same key wins
 * @param podAnnotations as {@code podLabels}
 * @param repositoryServer of Kanister up to 0.119
 */
public record ActionSpec(
        Text name,
        ObjectReference object,
        Text blueprint,
        Map<Text, Artifact> artifacts,
        Map<Text, ObjectReference> configMaps,
        Map<Text, ObjectReference> secrets,
        Optional<ObjectReference> profile,
        Dict podOverride,
        Map<Text, Text> options,
        Text preferredVersion,
        Map<Text, Text> podLabels,
        Map<Text, Text> podAnnotations,
        Optional<ObjectReference> repositoryServer,
        Dict unknown,
        SourcePos pos) {
    public ActionSpec {
        artifacts = Collections.unmodifiableMap(new LinkedHashMap<>(artifacts));
        configMaps = Collections.unmodifiableMap(new LinkedHashMap<>(configMaps));
        secrets = Collections.unmodifiableMap(new LinkedHashMap<>(secrets));
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
        podLabels = Collections.unmodifiableMap(new LinkedHashMap<>(podLabels));
        podAnnotations = Collections.unmodifiableMap(new LinkedHashMap<>(podAnnotations));
    }

    /** The smallest request; {@code with...} adds the rest. */
    public static ActionSpec of(String name, String blueprint, ObjectReference object) {
        return new ActionSpec(
                Text.of(name),
                object,
                Text.of(blueprint),
                Map.of(),
                Map.of(),
                Map.of(),
                Optional.empty(),
                Dict.EMPTY,
                Map.of(),
                Text.EMPTY,
                Map.of(),
                Map.of(),
                Optional.empty(),
                Dict.EMPTY,
                SourcePos.UNKNOWN);
    }

    public ActionSpec withArtifacts(Map<Text, Artifact> newArtifacts) {
        return with(newArtifacts, configMaps, secrets, profile, podOverride, options);
    }

    public ActionSpec withOptions(Map<String, String> newOptions) {
        return with(artifacts, configMaps, secrets, profile, podOverride, Text.mapOf(newOptions));
    }

    public ActionSpec withPodOverride(Dict newPodOverride) {
        return with(artifacts, configMaps, secrets, profile, newPodOverride, options);
    }

    /** Replaces all three kinds of references. */
    public ActionSpec withReferences(
            Map<Text, ObjectReference> newConfigMaps,
            Map<Text, ObjectReference> newSecrets,
            Optional<ObjectReference> newProfile) {
        return with(artifacts, newConfigMaps, newSecrets, newProfile, podOverride, options);
    }

    private ActionSpec with(
            Map<Text, Artifact> newArtifacts,
            Map<Text, ObjectReference> newConfigMaps,
            Map<Text, ObjectReference> newSecrets,
            Optional<ObjectReference> newProfile,
            Dict newPodOverride,
            Map<Text, Text> newOptions) {
        return new ActionSpec(
                name,
                object,
                blueprint,
                newArtifacts,
                newConfigMaps,
                newSecrets,
                newProfile,
                newPodOverride,
                newOptions,
                preferredVersion,
                podLabels,
                podAnnotations,
                repositoryServer,
                unknown,
                pos);
    }
}
