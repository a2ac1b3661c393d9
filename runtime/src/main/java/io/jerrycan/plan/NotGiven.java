package io.jerrycan.plan;

import io.jerrycan.engine.render.UnknownData;
import io.jerrycan.function.TemplateParams;
import io.jerrycan.model.Artifact;
import io.jerrycan.model.BlueprintAction;
import io.jerrycan.model.BlueprintPhase;
import io.jerrycan.model.ObjectReference;
import io.jerrycan.model.Value;
import io.jerrycan.model.Value.Dict;
import io.jerrycan.model.Value.Seq;
import io.jerrycan.model.Value.Text;
import io.jerrycan.template.FieldPath;
import io.jerrycan.template.RenderFailure;
import io.jerrycan.template.Template;
import io.jerrycan.template.value.Unknown;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the templates of an action read of its request although the request that is planned does not give it. */
final class NotGiven {
    private NotGiven() {}

    /** @param parts the parts of the request, as templates call them, that may be left out */
    static UnknownData of(BlueprintAction action, TemplateParams params, Set<String> parts) {
        Map<List<String>, Unknown> values = new LinkedHashMap<>();
        texts(action)
                .filter(text -> text.contains("{{"))
                .flatMap(NotGiven::references)
                .filter(path -> path.fromRoot() && parts.contains(path.names().get(0)))
                .forEach(path -> missing(path.names(), params).ifPresent(place -> values.put(place, value(place))));
        return new UnknownData(values);
    }

    private static Optional<List<String>> missing(List<String> path, TemplateParams params) {
        String part = path.get(0);
        if (part.equals("Profile")) {
            return params.profile().isPresent() ? Optional.empty() : Optional.of(List.of(part));
        } else if (path.size() < 2) {
            return Optional.empty();
        }
        Set<String> given =
                switch (part) {
                    case "ArtifactsIn" -> params.artifactsIn().keySet();
                    case "Secrets" -> params.secrets().keySet();
                    case "ConfigMaps" -> params.configMaps().keySet();
                    default -> params.options().keySet();
                };
        return given.contains(path.get(1)) ? Optional.empty() : Optional.of(List.of(part, path.get(1)));
    }

    private static Unknown value(List<String> place) {
        return switch (place.get(0)) {
            case "Profile" -> OfflineFacts.profile("profile");
            case "ArtifactsIn" -> member("KeyValue", "artifact " + place.get(1), false);
            case "Secrets" -> member("Data", "secret " + place.get(1), true);
            case "ConfigMaps" -> member("Data", "configmap " + place.get(1), false);
            default -> Unknown.of(path -> "option " + place.get(1), false, Map.of());
        };
    }

    private static Unknown member(String map, String owner, boolean secret) {
        return Unknown.of(
                path -> {
                    String name = path.startsWith("." + map + ".") ? path.substring(map.length() + 2) : path;
                    return name.isEmpty() ? owner : name + " of " + owner;
                },
                secret,
                Map.of());
    }

    private static Stream<FieldPath> references(String text) {
        try {
            return Template.compile(text).references().stream();
        } catch (RenderFailure malformed) {
            return Stream.empty(); // rendering tells
        }
    }

    private static Stream<String> texts(BlueprintAction action) {
        Stream<BlueprintPhase> phases = Stream.of(
                        action.phases().stream(), action.deferPhase().stream(), action.finallyPhases().stream())
                .flatMap(all -> all);
        return Stream.concat(
                phases.flatMap(phase -> Stream.of(
                                phase.flow().condition().stream().map(Text::text),
                                phase.flow().forEach().stream().flatMap(NotGiven::texts),
                                texts(phase.args()),
                                phase.objects().values().stream().flatMap(NotGiven::texts))
                        .flatMap(all -> all)),
                action.outputArtifacts().values().stream().flatMap(NotGiven::texts));
    }

    private static Stream<String> texts(Value value) {
        if (value instanceof Text text) {
            return Stream.of(text.text());
        } else if (value instanceof Seq seq) {
            return seq.items().stream().flatMap(NotGiven::texts);
        } else if (value instanceof Dict dict) {
            return dict.entries().entrySet().stream()
                    .flatMap(entry -> Stream.concat(texts(entry.getKey()), texts(entry.getValue())));
        }
        return Stream.empty();
    }

    private static Stream<String> texts(ObjectReference reference) {
        return Stream.of(reference.name(), reference.namespace())
                .flatMap(Optional::stream)
                .map(Text::text);
    }

    private static Stream<String> texts(Artifact artifact) {
        return Stream.concat(artifact.keyValue().values().stream(), artifact.kopiaSnapshot().stream())
                .map(Text::text);
    }
}
