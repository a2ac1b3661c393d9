package io.jerrycan.cli;

import io.jerrycan.model.ObjectReference;
import io.jerrycan.model.Value.Dict;
import io.jerrycan.model.Value.Text;
import io.jerrycan.source.SourcePos;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads the name of an object on the command line: {@code KIND/NAMESPACE/NAME} for the kinds that Kanister knows,
 * {@code namespace/NAME}, or {@code GROUP/VERSION/RESOURCE/NAMESPACE/NAME} for anything else (no {@code GROUP/} for the
 * core API).
 */
final class ObjectArgument implements ITypeConverter<ObjectReference> {
    private static final Set<String> KINDS = Set.of("statefulset", "deployment", "deploymentconfig", "pvc");

    @Override
    public ObjectReference convert(String text) {
        List<String> parts = List.of(text.split("/", -1));
        String kind = parts.get(0).toLowerCase(Locale.ROOT);
        if (parts.stream().anyMatch(String::isEmpty)) {
            throw malformed(text);
        } else if (parts.size() == 2 && kind.equals("namespace")) {
            return reference("", "", "", kind, parts.get(1), parts.get(1));
        } else if (parts.size() == 3 && KINDS.contains(kind)) {
            return reference("", "", "", kind, parts.get(1), parts.get(2));
        } else if (parts.size() == 4) {
            return reference("", parts.get(0), parts.get(1), "", parts.get(2), parts.get(3));
        } else if (parts.size() == 5) {
            return reference(parts.get(0), parts.get(1), parts.get(2), "", parts.get(3), parts.get(4));
        }
        throw malformed(text);
    }

    private static ObjectReference reference(
            String group, String version, String resource, String kind, String namespace, String name) {
        return new ObjectReference(
                member(version),
                member(group),
                member(resource),
                member(kind),
                member(name),
                member(namespace),
                Dict.EMPTY,
                SourcePos.UNKNOWN);
    }

    private static Optional<Text> member(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(Text.of(text));
    }

    private static TypeConversionException malformed(String text) {
        return new TypeConversionException("'" + text + "' names no object; write statefulset/NAMESPACE/NAME (or"
                + " deployment, deploymentconfig, pvc), namespace/NAME, or GROUP/VERSION/RESOURCE/NAMESPACE/NAME");
    }

    /** Reads {@code NAMESPACE/NAME}, for profiles, Secrets and ConfigMaps. */
    static final class Named implements ITypeConverter<ObjectReference> {
        @Override
        public ObjectReference convert(String text) {
            String[] parts = text.split("/", -1);
            if (parts.length != 2 || parts[0].isEmpty() || parts[1].isEmpty()) {
                throw new TypeConversionException("'" + text + "' names no object; write NAMESPACE/NAME");
            }
            return reference("", "", "", "", parts[0], parts[1]);
        }
    }
}
