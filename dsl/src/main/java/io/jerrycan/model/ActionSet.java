package io.jerrycan.model;

import io.jerrycan.model.Value.Dict;
import io.jerrycan.model.Value.Text;
import io.jerrycan.source.SourcePos;
import java.util.List;
import java.util.Optional;

/**
 * An {@code ActionSet} of {@code cr.kanister.io/v1alpha1}: the request to run actions of blueprints, and how far it is.
 *
 * @param spec absent in an object that nobody finished writing; nothing runs then
 * @param status absent until a controller has seen the object
 */
public record ActionSet(
        ObjectMeta metadata,
        Optional<ActionSetSpec> spec,
        Optional<ActionSetStatus> status,
        Dict unknown,
        SourcePos pos) {
    public static final String KIND = "ActionSet";

    /** A request of nothing but its actions. */
    public static ActionSet of(String name, ActionSpec... actions) {
        return new ActionSet(
                ObjectMeta.named(Text.of(name)),
                Optional.of(new ActionSetSpec(List.of(actions), Dict.EMPTY, SourcePos.UNKNOWN)),
                Optional.empty(),
                Dict.EMPTY,
                SourcePos.UNKNOWN);
    }

    /** The actions asked for, in order; none without a spec. */
    public List<ActionSpec> actions() {
        return spec.map(ActionSetSpec::actions).orElse(List.of());
    }

    public ActionSet withStatus(ActionSetStatus newStatus) {
        return new ActionSet(metadata, spec, Optional.of(newStatus), unknown, pos);
    }
}
