package io.jerrycan.plan;

import io.jerrycan.function.Permission;
import io.jerrycan.function.Permissions;
import io.jerrycan.function.Placeholder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Permissions as the fewest rules of RBAC that grant them and nothing else.
 *
 * @param byNamespace rules for each namespace, in order; those of the empty namespace are for the whole cluster. A namespace
 *     that is not known is a {@link Placeholder}
 * @param unknown what could not be made a rule, in sentences without a full stop
 */
public record Rules(SortedMap<String, List<Rule>> byNamespace, List<String> unknown) {

    /** @param names of objects; empty for all */
    public record Rule(String group, SortedSet<String> resources, SortedSet<String> names, SortedSet<String> verbs) {
        /** {@code get, patch deployments.apps orders}. */
        @Override
        public String toString() {
            String suffix = group.isEmpty() ? "" : "." + group;
            return String.join(", ", verbs) + " "
                    + String.join(
                            ", ", resources.stream().map(name -> name + suffix).toList())
                    + (names.isEmpty() ? "" : " " + String.join(", ", names));
        }
    }

    private record Right(String namespace, String group, String resource, String name, String verb) {
        Right ofAll() {
            return new Right(namespace, group, resource, "", verb);
        }
    }

    public static Rules of(Permissions permissions) {
        Set<Right> rights = new LinkedHashSet<>();
        Set<String> unknown = new TreeSet<>(permissions.unknown());
        for (Permission permission : permissions.needed()) {
            if (Placeholder.isIn(permission.group()) || Placeholder.isIn(permission.resource())) {
                unknown.add("which resource may be worked on: "
                        + Placeholder.show(permission.group() + "/" + permission.resource()));
            } else {
                permission.verbs().forEach(verb -> rights.add(right(permission, verb)));
            }
        }
        rights.removeIf(right -> !right.name().isEmpty() && rights.contains(right.ofAll()));
        return new Rules(group(rights), List.copyOf(unknown));
    }

    /** RBAC cannot limit the creation of an object to a name; and what name is not known, none is set. */
    private static Right right(Permission permission, String verb) {
        boolean creates = verb.equals("create") && !permission.resource().contains("/");
        String name = creates || Placeholder.isIn(permission.name()) ? "" : permission.name();
        return new Right(permission.namespace(), permission.group(), permission.resource(), name, verb);
    }

    private static SortedMap<String, List<Rule>> group(Set<Right> rights) {
        record Object(String namespace, String group, String resource, String name) {}
        record Kind(String namespace, String group, String name, SortedSet<String> verbs) {}
        Map<Object, SortedSet<String>> verbs = new LinkedHashMap<>();
        for (Right right : rights) {
            verbs.computeIfAbsent(
                            new Object(right.namespace(), right.group(), right.resource(), right.name()),
                            object -> new TreeSet<>())
                    .add(right.verb());
        }
        Map<Kind, SortedSet<String>> resources = new LinkedHashMap<>();
        verbs.forEach((object, allowed) -> resources
                .computeIfAbsent(
                        new Kind(object.namespace(), object.group(), object.name(), allowed), kind -> new TreeSet<>())
                .add(object.resource()));
        SortedMap<String, List<Rule>> byNamespace = new TreeMap<>();
        resources.forEach((kind, named) -> byNamespace
                .computeIfAbsent(kind.namespace(), namespace -> new ArrayList<>())
                .add(new Rule(kind.group(), named, names(kind.name()), kind.verbs())));
        byNamespace.values().forEach(rules -> rules.sort(Comparator.comparing(Rules::order)));
        return byNamespace;
    }

    private static SortedSet<String> names(String name) {
        return name.isEmpty() ? new TreeSet<>() : new TreeSet<>(Set.of(name));
    }

    private static String order(Rule rule) {
        return String.join(
                "\n",
                rule.group(),
                String.join(",", rule.resources()),
                String.join(",", rule.names()),
                String.join(",", rule.verbs()));
    }

    /** One line a rule, with where it holds. */
    public List<String> lines() {
        return byNamespace.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(rule -> rule + where(entry.getKey())))
                .toList();
    }

    private static String where(String namespace) {
        return namespace.isEmpty() ? " in the cluster" : " in " + Placeholder.show(namespace);
    }
}
