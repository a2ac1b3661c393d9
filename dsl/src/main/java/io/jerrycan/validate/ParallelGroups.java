package io.jerrycan.validate;

import io.jerrycan.function.FunctionCatalog;
import io.jerrycan.model.Blueprint;
import io.jerrycan.model.BlueprintAction;
import io.jerrycan.model.BlueprintPhase;
import io.jerrycan.model.Value.Text;
import io.jerrycan.source.Mistake;
import io.jerrycan.source.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Phases that run side by side are neighbours, have names of their own, and are more than one. */
final class ParallelGroups implements Rule {
    @Override
    public Stream<Problem> check(Blueprint blueprint, FunctionCatalog functions) {
        return blueprint.actions().values().stream()
                .flatMap(action -> Stream.concat(groups(action.phases()).stream(), alone(action)));
    }

    private static List<Problem> groups(List<BlueprintPhase> phases) {
        List<Problem> problems = new ArrayList<>();
        Set<Text> seen = new HashSet<>();
        for (int i = 0; i < phases.size(); i++) {
            Optional<Text> group = phases.get(i).flow().parallel();
            boolean first = i == 0 || !phases.get(i - 1).flow().parallel().equals(group);
            if (group.isPresent() && first) {
                begins(group.get(), seen, problems);
                members(phases, i, group.get(), problems);
            }
        }
        return problems;
    }

    private static void begins(Text group, Set<Text> seen, List<Problem> problems) {
        if (!seen.add(group)) {
            String message = "the phases of group '" + group + "' do not stand together, so that they are two groups";
            problems.add(Problem.error(
                    Mistake.WRONG_VALUE, group.pos(), message, "move them together, or name one of the groups anew"));
        }
    }

    private static void members(List<BlueprintPhase> phases, int from, Text group, List<Problem> problems) {
        Set<Text> names = new HashSet<>();
        int end = from;
        while (end < phases.size() && phases.get(end).flow().parallel().equals(Optional.of(group))) {
            Text name = phases.get(end).name();
            if (!names.add(name)) {
                String message = "group '" + group + "' has two phases '" + name + "'";
                String hint = "rename one: side by side they would make things of one name";
                problems.add(Problem.error(Mistake.DUPLICATE_NAME, name.pos(), message, hint));
            }
            end++;
        }
        if (end == from + 1) {
            String message = "phase '" + phases.get(from).name() + "' is alone in group '" + group + "'";
            problems.add(Problem.warning(
                    Mistake.WRONG_VALUE, group.pos(), message, "leave out 'parallel', or put a phase beside it"));
        }
    }

    private static Stream<Problem> alone(BlueprintAction action) {
        return Stream.concat(action.deferPhase().stream(), action.finallyPhases().stream())
                .flatMap(phase -> phase.flow().parallel().stream())
                .map(group -> Problem.error(
                        Mistake.WRONG_VALUE,
                        group.pos(),
                        "what runs in any case runs one after the other",
                        "leave out 'parallel'"));
    }
}
