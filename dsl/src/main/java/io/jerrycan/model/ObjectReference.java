package io.jerrycan.model;

import io.jerrycan.model.Value.Dict;
import io.jerrycan.model.Value.Text;
import io.jerrycan.source.SourcePos;
import java.util.Optional;

/**
 * Names a Kubernetes object: the target of an action, a Secret, a ConfigMap, a Profile.
 *
 * <p>In a phase's {@code objects} every member is a template. A member that was not written is absent, which Kanister
 * treats as empty.
 *
 * @param apiVersion the version alone ({@code v1}), not {@code group/version}
 * @param resource the plural resource name
 * @param kind compared without regard to case
 * @param unknown members that are none of the six, kept so that nothing is lost
 */
public record ObjectReference(
        Optional<Text> apiVersion,
        Optional<Text> group,
        Optional<Text> resource,
        Optional<Text> kind,
        Optional<Text> name,
        Optional<Text> namespace,
        Dict unknown,
        SourcePos pos) {
    /** Names nothing. */
    public static final ObjectReference NONE = new ObjectReference(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Dict.EMPTY,
            SourcePos.UNKNOWN);

    /** An object of a kind that Kanister knows, or a Secret, ConfigMap or Profile. */
    public static ObjectReference of(String kind, String namespace, String name) {
        return new ObjectReference(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Text.of(kind)),
                Optional.of(Text.of(name)),
                Optional.of(Text.of(namespace)),
                Dict.EMPTY,
                SourcePos.UNKNOWN);
    }
}
