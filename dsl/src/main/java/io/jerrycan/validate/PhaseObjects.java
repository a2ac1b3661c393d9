package io.jerrycan.validate;

import io.jerrycan.function.FunctionDescription;
import io.jerrycan.model.ObjectReference;
import io.jerrycan.model.Value.Text;
import io.jerrycan.source.Mistake;
import io.jerrycan.source.NearestWord;
import io.jerrycan.source.Problem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The objects of a phase are Secrets and ConfigMaps. */
final class PhaseObjects implements PhaseRule {
    private static final List<String> KINDS = List.of("Secret", "ConfigMap");

    @Override
    public Stream<Problem> check(PhaseOfAction phase, Optional<FunctionDescription> function) {
        return phase.phase().objects().entrySet().stream()
                .flatMap(object -> kind(phase, object.getKey(), object.getValue()));
    }

    /** Kanister passes over other kinds without a word. */
    private static Stream<Problem> kind(PhaseOfAction phase, Text name, ObjectReference object) {
        Text kind = object.kind().orElse(new Text("", object.pos()));
        boolean read = KINDS.stream().anyMatch(kind.text()::equalsIgnoreCase);
        if (read || PhaseOfAction.isTemplate(kind)) {
            return Stream.empty();
        }
        String what = kind.isEmpty() ? "has no kind" : "is of kind '" + kind + "'";
        String hint = NearestWord.hint(kind.text(), KINDS, "only Secret and ConfigMap are");
        return Stream.of(phase.warning(
                Mistake.PHASE_OBJECT, kind.pos(), "the object '" + name + "' " + what + " and so is not read", hint));
    }
}
