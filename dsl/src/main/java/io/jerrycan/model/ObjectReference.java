package io.jerrycan.model;

import io.jerrycan.model.Value.Dict;
import io.jerrycan.model.Value.Text;
import io.jerrycan.source.SourcePos;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

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
    private static final Set<String> KINDS = Set.of("statefulset", "deployment", "deploymentconfig", "pvc");

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

    /**
     * The object of a name as people write it: {@code KIND/NAMESPACE/NAME} for the kinds that Kanister knows,
     * {@code namespace/NAME}, or {@code GROUP/VERSION/RESOURCE/NAMESPACE/NAME} for anything else, without {@code GROUP/}
     * for the core API.
     *
     * @throws IllegalArgumentException when it is none of these; says what to write
     */
    public static ObjectReference parse(String text) {
        List<String> parts = List.of(text.split("/", -1));
        String kind = parts.get(0).toLowerCase(Locale.ROOT);
        if (parts.stream().noneMatch(String::isEmpty)) {
            if (parts.size() == 2 && kind.equals("namespace")) {
                return of(kind, parts.get(1), parts.get(1));
            } else if (parts.size() == 3 && KINDS.contains(kind)) {
                return of(kind, parts.get(1), parts.get(2));
            } else if (parts.size() == 4 || parts.size() == 5) {
                int from = parts.size() - 5; // -1 where the group is left out
                return generic(
                        from < 0 ? "" : parts.get(0),
                        parts.get(from + 1),
                        parts.get(from + 2),
                        parts.get(from + 3),
                        parts.get(from + 4));
            }
        }
        throw new IllegalArgumentException("'" + text + "' names no object; write statefulset/NAMESPACE/NAME (or"
                + " deployment, deploymentconfig, pvc), namespace/NAME, or GROUP/VERSION/RESOURCE/NAMESPACE/NAME");
    }

    private static ObjectReference generic(
            String group, String version, String resource, String namespace, String name) {
        return new ObjectReference(
                Optional.of(Text.of(version)),
                Optional.of(Text.of(group)),
                Optional.of(Text.of(resource)),
                Optional.empty(),
                Optional.of(Text.of(name)),
                Optional.of(Text.of(namespace)),
                Dict.EMPTY,
                SourcePos.UNKNOWN);
    }

    /** The members that are there, as in {@code statefulset/shop/orders}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Optional<Text> member : List.of(group, apiVersion, resource, kind, namespace, name)) {
            if (member.isPresent()) {
                text.append(text.length() == 0 ? "" : "/").append(member.get());
            }
        }
        return text.toString();
    }
}
