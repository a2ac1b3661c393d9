package io.jerrycan.validate;

import io.jerrycan.function.FunctionCatalog;
import io.jerrycan.model.Blueprint;
import io.jerrycan.model.BlueprintPhase;
import io.jerrycan.model.ObjectReference;
import io.jerrycan.model.Value.Text;
import io.jerrycan.source.Mistake;
import io.jerrycan.source.NearestWord;
import io.jerrycan.source.Problem;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The Secrets and ConfigMaps that templates read are declared, and those that are declared are read. */
final class DeclaredObjects implements Rule {
    private static final String SECRETS = "Secrets";
    private static final String CONFIG_MAPS = "ConfigMaps";

    private final CompiledTemplates compiled;

    DeclaredObjects(CompiledTemplates compiled) {
        this.compiled = compiled;
    }

    @Override
    public Stream<Problem> check(Blueprint blueprint, FunctionCatalog functions) {
        Map<String, PhaseOfAction> phases = new HashMap<>();
        PhaseOfAction.of(blueprint).forEach(phase -> phases.putIfAbsent(key(phase), phase));
        Set<String> used = new HashSet<>();
        for (Read read : compiled.reads()) {
            used.addAll(uses(read));
        }
        return Stream.of(
                        compiled.reads().stream()
                                .flatMap(read -> Stream.concat(undeclared(read, phases), undeclared(read))),
                        phases.values().stream()
                                .filter(phase -> compiled.isWhole(phase.action()))
                                .flatMap(phase -> unused(phase, used)),
                        blueprint.actions().entrySet().stream()
                                .filter(action -> compiled.isWhole(action.getKey()))
                                .flatMap(action -> Stream.concat(
                                        unused(
                                                action.getKey(),
                                                SECRETS,
                                                action.getValue().secretNames(),
                                                used),
                                        unused(
                                                action.getKey(),
                                                CONFIG_MAPS,
                                                action.getValue().configMapNames(),
                                                used))))
                .flatMap(problems -> problems);
    }

    private static String key(PhaseOfAction phase) {
        String place =
                phase.deferred() ? "DeferPhase" : "Phases/" + phase.phase().name();
        return phase.action() + "/" + place;
    }

    /** The phase that a path reads, and where in the path the rest begins; -1 for none. */
    private static int phaseEnd(Read read) {
        return read.starts("DeferPhase") ? 1 : read.starts("Phases") ? 2 : -1;
    }

    private static String phaseKey(Read read) {
        return read.site().actionName() + "/"
                + String.join("/", read.path().names().subList(0, phaseEnd(read)));
    }

    /** A path that ends early may come to all that is behind it. */
    private static List<String> uses(Read read) {
        String path =
                read.site().actionName() + "/" + String.join("/", read.path().names());
        int objects = phaseEnd(read) < 0 ? 0 : phaseEnd(read);
        return List.of(
                path,
                read.length() > objects + 1
                        ? read.site().actionName() + "/"
                                + String.join("/", read.path().names().subList(0, objects + 2))
                        : path);
    }

    private static boolean isUsed(String path, Set<String> used) {
        for (String prefix = path; !prefix.isEmpty(); prefix = parent(prefix)) {
            if (used.contains(prefix)) {
                return true;
            }
        }
        return false;
    }

    private static String parent(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    private static Stream<Problem> undeclared(Read read, Map<String, PhaseOfAction> phases) {
        int end = phaseEnd(read);
        String kind = end < 0 ? "" : read.name(end);
        String name = end < 0 ? "" : read.name(end + 1);
        if (!kind.equals(SECRETS) && !kind.equals(CONFIG_MAPS) || name.isEmpty()) {
            return Stream.empty();
        }
        PhaseOfAction phase = phases.get(phaseKey(read));
        if (phase == null || isRead(phase.phase(), name, kind)) {
            return Stream.empty();
        }
        String what = kind.equals(SECRETS) ? "Secret" : "ConfigMap";
        return Stream.of(read.failing(
                Mistake.UNKNOWN_OBJECT,
                (end == 1 ? "the deferPhase" : "phase '" + read.name(1) + "'") + " declares no " + what + " '" + name
                        + "'",
                hint(phase.phase(), name, kind)));
    }

    /** What the ActionSet hands over: Kanister never reads these lists, so that only an action that has one is held to it. */
    private static Stream<Problem> undeclared(Read read) {
        boolean secret = read.starts(SECRETS);
        String name = read.name(1);
        if (!secret && !read.starts(CONFIG_MAPS) || name.isEmpty()) {
            return Stream.empty();
        }
        List<String> declared = (secret
                        ? read.site().action().secretNames()
                        : read.site().action().configMapNames())
                .stream().map(Text::text).toList();
        return declared.isEmpty() || declared.contains(name)
                ? Stream.empty()
                : Stream.of(read.warning(
                        Mistake.UNKNOWN_OBJECT,
                        "the action does not declare the " + (secret ? "Secret" : "ConfigMap") + " '" + name + "'",
                        NearestWord.hint(
                                name, declared, "add it to '" + (secret ? "secretNames" : "configMapNames") + "'")));
    }

    /** Whether it is one of the kind, or may be one. */
    private static boolean isRead(BlueprintPhase phase, String name, String kind) {
        return Optional.ofNullable(phase.objects().get(Text.of(name)))
                .filter(object -> isOf(object, kind))
                .isPresent();
    }

    private static boolean isOf(ObjectReference object, String kind) {
        return object.kind()
                .filter(text -> PhaseOfAction.isTemplate(text) || kind.equalsIgnoreCase(text.text() + "s"))
                .isPresent();
    }

    private static String hint(BlueprintPhase phase, String name, String kind) {
        String other = kind.equals(SECRETS) ? CONFIG_MAPS : SECRETS;
        if (isRead(phase, name, other)) {
            return "write '." + other + "." + name + "'";
        }
        List<String> names = phase.objects().entrySet().stream()
                .filter(object -> isOf(object.getValue(), kind))
                .map(object -> object.getKey().text())
                .toList();
        return NearestWord.hint(
                name, names, names.isEmpty() ? "add it to 'objects'" : "it declares " + String.join(", ", names));
    }

    private static Stream<Problem> unused(PhaseOfAction phase, Set<String> used) {
        return phase.phase().objects().entrySet().stream()
                .filter(object -> isOf(object.getValue(), SECRETS) || isOf(object.getValue(), CONFIG_MAPS))
                .filter(object -> !isUsed(key(phase) + "/" + SECRETS + "/" + object.getKey(), used)
                        && !isUsed(key(phase) + "/" + CONFIG_MAPS + "/" + object.getKey(), used))
                .map(object -> phase.warning(
                        Mistake.UNUSED_SECRET,
                        object.getKey().pos(),
                        "nothing uses the object '" + object.getKey() + "', which phase '"
                                + phase.phase().name() + "' reads",
                        "remove it"));
    }

    private static Stream<Problem> unused(Text action, String kind, List<Text> names, Set<String> used) {
        return names.stream()
                .filter(name -> !PhaseOfAction.isTemplate(name))
                .filter(name -> !isUsed(action + "/" + kind + "/" + name, used))
                .map(name -> Problem.warning(
                        Mistake.UNUSED_SECRET,
                        name.pos(),
                        "nothing in action '" + action + "' uses '." + kind + "." + name + "', which it declares",
                        "remove it"));
    }
}
