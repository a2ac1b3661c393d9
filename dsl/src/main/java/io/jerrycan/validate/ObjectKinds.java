package io.jerrycan.validate;

import io.jerrycan.function.FunctionCatalog;
import io.jerrycan.model.Blueprint;
import io.jerrycan.model.Value.Text;
import io.jerrycan.source.Mistake;
import io.jerrycan.source.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Templates read the object under the kind that the action works on. Kanister does not read an action's {@code kind}, so
 * that one that does not fit gives a warning; but no object is of two kinds.
 */
final class ObjectKinds implements Rule {
    private static final List<String> PARAMETERS =
            List.of("StatefulSet", "Deployment", "DeploymentConfig", "PVC", "Namespace");

    private final CompiledTemplates compiled;

    ObjectKinds(CompiledTemplates compiled) {
        this.compiled = compiled;
    }

    @Override
    public Stream<Problem> check(Blueprint blueprint, FunctionCatalog functions) {
        Map<Text, Read> first = new HashMap<>();
        Set<String> told = new HashSet<>();
        List<Problem> problems = new ArrayList<>();
        for (Read read : compiled.reads()) {
            Text action = read.site().actionName();
            boolean fails = read.isCertain() && read.length() > 1; // nothing itself can be read: {{ if .PVC }}
            if (!fails || !PARAMETERS.contains(read.name(0)) || told.contains(action + "/" + read.name(0))) {
                continue;
            }
            Optional<Problem> problem = kind(read).or(() -> two(read, first));
            problem.ifPresent(found -> {
                told.add(action + "/" + read.name(0));
                problems.add(found);
            });
            if (problem.isEmpty()) {
                first.putIfAbsent(action, read);
            }
        }
        return problems.stream();
    }

    private static Optional<Problem> kind(Read read) {
        Optional<Text> declared = read.site().action().kind().filter(kind -> !PhaseOfAction.isTemplate(kind));
        if (declared.isEmpty() || declared.get().text().equalsIgnoreCase(read.name(0))) {
            return Optional.empty();
        }
        String kind = declared.get().text();
        String hint = PARAMETERS.stream()
                .filter(kind::equalsIgnoreCase)
                .findFirst()
                .map(name -> "write '." + name + "'")
                .orElse(
                        kind.toLowerCase(Locale.ROOT).equals("persistentvolumeclaim")
                                ? "Kanister calls this kind PVC"
                                : "write '.Object', which every kind has");
        return Optional.of(read.warning(
                Mistake.OBJECT_KIND,
                "'." + read.name(0) + "' is nothing when the action works on a " + kind + ", as its 'kind' says",
                hint));
    }

    private static Optional<Problem> two(Read read, Map<Text, Read> first) {
        Read other = first.get(read.site().actionName());
        return Optional.ofNullable(other)
                .filter(found -> !found.name(0).equals(read.name(0)))
                .map(found -> read.failing(
                        Mistake.OBJECT_KIND,
                        "the action reads both '." + found.name(0) + "' and '." + read.name(0)
                                + "', and its object is only one of the two",
                        "read one of them in a branch: {{ if ." + read.name(0) + " }}"));
    }
}
