package io.jerrycan.validate;

import io.jerrycan.function.FunctionCatalog;
import io.jerrycan.model.Blueprint;
import io.jerrycan.source.Mistake;
import io.jerrycan.source.NearestWord;
import io.jerrycan.source.Problem;
import java.util.List;
import java.util.stream.Stream;

/**
 * Actions have names that K10 calls when the blueprint is bound to a resource. A hook of a policy may name any action, so
 * that another name is no mistake for certain. Follows the page "Reserved Action Names" of the documentation of K10 9.
 */
final class ActionNames implements Rule {
    private static final List<String> RESERVED = List.of(
            "backup", "backupPosthook", "backupPrehook", "delete", "restore", "restorePosthook", "restorePrehook");

    @Override
    public Stream<Problem> check(Blueprint blueprint, FunctionCatalog functions) {
        return blueprint.actions().keySet().stream()
                .filter(name -> !RESERVED.contains(name.text()))
                .map(name -> NearestWord.of(name.text(), RESERVED)
                        .map(near -> Problem.warning(
                                Mistake.ACTION_NAME,
                                name.pos(),
                                "K10 never calls an action '" + name + "'",
                                "did you mean '" + near + "'?"))
                        .orElse(Problem.note(
                                Mistake.ACTION_NAME,
                                name.pos(),
                                "K10 calls the action '" + name + "' only as the hook of a policy",
                                "by itself it calls " + String.join(", ", RESERVED))));
    }
}
