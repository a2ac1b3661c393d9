package io.jerrycan.plan;

import io.jerrycan.function.Permissions;
import io.jerrycan.function.Placeholder;
import io.jerrycan.model.Artifact;
import io.jerrycan.model.ObjectReference;
import io.jerrycan.model.PhaseFlow;
import io.jerrycan.model.Value;
import io.jerrycan.model.Value.Text;
import io.jerrycan.plan.Plan.PlannedStep;
import io.jerrycan.yaml.YamlWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A plan for people and programs: the same members, as YAML or as plain data for JSON; what is empty is left out. */
public final class PlanDocument {
    private PlanDocument() {}

    /** A YAML document that ends in a line break. */
    public static String yaml(Plan plan) {
        return YamlWriter.write(Value.of(data(plan)));
    }

    /** Placeholders are between angle brackets. */
    public static Map<String, Object> data(Plan plan) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("blueprint", plan.blueprint());
        data.put("action", plan.action());
        data.put("object", name(plan.object()));
        plan.timeout().ifPresent(timeout -> data.put("timeout", timeout));
        data.put(
                "phases",
                PhaseFlow.groups(plan.phases(), phase -> phase.flow().written()).stream()
                        .map(PlanDocument::group)
                        .toList());
        Map<String, Object> artifacts = new LinkedHashMap<>();
        plan.outputArtifacts().forEach((name, artifact) -> artifacts.put(name, artifact(artifact)));
        put(data, "outputArtifacts", artifacts);
        plan.problem().ifPresent(problem -> data.put("problem", problem));
        permissions(data, plan.needed());
        return show(data);
    }

    /** Phases that run side by side stand together, under the name of their group. */
    private static Map<String, Object> group(List<PlannedStep> phases) {
        Optional<String> name = phases.get(0).flow().group();
        if (name.isEmpty()) {
            return phase(phases.get(0));
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("parallel", name.get());
        data.put("phases", phases.stream().map(PlanDocument::phase).toList());
        return data;
    }

    private static Map<String, Object> phase(PlannedStep phase) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("name", phase.name());
        data.put("function", phase.function());
        switch (phase.part()) {
            case PHASES -> {}
            case DEFER_PHASE -> data.put("deferred", true);
            case FINALLY -> data.put("finally", true);
        }
        data.putAll(phase.flow().shown());
        if (phase.flow().isSkipped()) {
            return data;
        }
        phase.problem().ifPresent(problem -> data.put("problem", problem));
        put(data, "arguments", phase.arguments());
        if (!phase.pods().isEmpty()) {
            data.put("pods", phase.pods());
        }
        permissions(data, phase.needed());
        return data;
    }

    private static void permissions(Map<String, Object> data, Permissions needed) {
        Rules rules = Rules.of(needed);
        if (!rules.lines().isEmpty()) {
            data.put("needs", rules.lines());
        }
        if (!rules.unknown().isEmpty()) {
            data.put("notKnown", rules.unknown());
        }
    }

    private static Map<String, Object> artifact(Artifact artifact) {
        Map<String, Object> data = new LinkedHashMap<>(Text.strings(artifact.keyValue()));
        artifact.kopiaSnapshot().ifPresent(snapshot -> data.put("kopiaSnapshot", snapshot.text()));
        return data;
    }

    private static void put(Map<String, Object> data, String name, Map<String, Object> members) {
        if (!members.isEmpty()) {
            data.put(name, members);
        }
    }

    /** {@code statefulset/shop/orders}, as the command line takes it. */
    private static String name(ObjectReference object) {
        String kind = text(object.kind());
        Stream<String> parts = kind.isEmpty()
                ? Stream.of(
                        text(object.group()),
                        text(object.apiVersion()),
                        text(object.resource()),
                        text(object.namespace()),
                        text(object.name()))
                : kind.equalsIgnoreCase("namespace")
                        ? Stream.of(kind, text(object.name()))
                        : Stream.of(kind, text(object.namespace()), text(object.name()));
        return String.join("/", parts.filter(part -> !part.isEmpty()).toList());
    }

    private static String text(Optional<Text> text) {
        return text.map(Text::text).orElse("");
    }

    @SuppressWarnings("unchecked")
    private static <T> T show(T value) {
        Object shown = value;
        if (value instanceof String text) {
            shown = Placeholder.show(text);
        } else if (value instanceof List<?> list) {
            shown = list.stream().map(PlanDocument::show).toList();
        } else if (value instanceof Map<?, ?> map) {
            Map<String, Object> copy = new LinkedHashMap<>();
            map.forEach((key, item) -> copy.put(Placeholder.show((String) key), show(item)));
            shown = copy;
        }
        return (T) shown;
    }
}
