package io.jerrycan.stdlib.wait;

import io.jerrycan.function.ApiTypes.ApiType;
import io.jerrycan.function.Permission;
import io.jerrycan.function.Permissions;
import io.jerrycan.function.Placeholder;
import io.jerrycan.function.PlannedPhase;
import io.jerrycan.model.Value;
import io.jerrycan.model.Value.Dict;
import io.jerrycan.model.Value.Seq;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What waiting needs to be allowed: to watch each object that a condition is about. */
public final class WaitPermissions {
    private WaitPermissions() {}

    public static Permissions of(PlannedPhase phase) {
        List<Dict> references = new ArrayList<>();
        phase.unrendered("conditions").ifPresent(conditions -> collect(conditions, references));
        return references.stream().map(reference -> watch(reference, phase)).reduce(Permissions.NONE, Permissions::and);
    }

    private static void collect(Value value, List<Dict> references) {
        if (value instanceof Seq seq) {
            seq.items().forEach(item -> collect(item, references));
        } else if (value instanceof Dict dict) {
            dict.entries().forEach((key, entry) -> {
                if (key.text().equalsIgnoreCase("objectReference") && entry instanceof Dict reference) {
                    references.add(reference);
                } else {
                    collect(entry, references);
                }
            });
        }
    }

    private static Permissions watch(Dict reference, PlannedPhase phase) {
        String group = text(reference, "group");
        String plural = text(reference, "resource");
        Optional<ApiType> type = phase.types().ofResource(group, text(reference, "apiVersion"), plural);
        if (type.isEmpty()) {
            return Permissions.unknown("whether resource %s of group '%s' lives in namespaces"
                    .formatted(Placeholder.show(plural), Placeholder.show(group)));
        }
        String namespace = type.get().namespaced() ? text(reference, "namespace") : "";
        return Permissions.of(
                Permission.in(namespace, group, plural, "list", "watch").named(text(reference, "name")));
    }

    /** A template's text is not known before it is rendered. */
    private static String text(Dict reference, String key) {
        String text = reference.entries().entrySet().stream()
                .filter(entry -> entry.getKey().text().equalsIgnoreCase(key))
                .map(entry -> String.valueOf(entry.getValue().toJava()))
                .findFirst()
                .orElse("");
        return text.contains("{{") ? Placeholder.of(key + " of an objectReference") : text;
    }
}
