package io.jerrycan.model;

import io.jerrycan.model.Value.Dict;
import io.jerrycan.source.SourcePos;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How far an ActionSet is.
 *
 * @param state absent in a status that Kanister would call invalid
 * @param error why it failed; Kanister never removes it
 * @param actions one per action of the spec, in the same order; empty when the ActionSet could not start
 */
public record ActionSetStatus(
        Optional<State> state,
        Optional<String> error,
        List<ActionStatus> actions,
        ActionSetProgress progress,
        Dict unknown,
        SourcePos pos) {
    public ActionSetStatus {
        actions = List.copyOf(actions);
    }

    /** All is known and nothing has begun. */
    public static ActionSetStatus pending(List<ActionStatus> actions) {
        return new ActionSetStatus(
                Optional.of(State.PENDING),
                Optional.empty(),
                actions,
                ActionSetProgress.NONE,
                Dict.EMPTY,
                SourcePos.UNKNOWN);
    }

    /** It could not even begin; no action has a status. */
    public static ActionSetStatus failed(String message) {
        return pending(List.of()).withFailure(message);
    }

    public boolean is(State wanted) {
        return state.equals(Optional.of(wanted));
    }

    public ActionSetStatus withState(State newState) {
        return new ActionSetStatus(Optional.of(newState), error, actions, progress, unknown, pos);
    }

    /** Failed, for this reason. */
    public ActionSetStatus withFailure(String message) {
        return new ActionSetStatus(Optional.of(State.FAILED), Optional.of(message), actions, progress, unknown, pos);
    }

    public ActionSetStatus withProgress(ActionSetProgress newProgress) {
        return new ActionSetStatus(state, error, actions, newProgress, unknown, pos);
    }

    /** @param index of the action, from 0 */
    public ActionSetStatus withAction(int index, ActionStatus action) {
        List<ActionStatus> changed = new ArrayList<>(actions);
        changed.set(index, action);
        return new ActionSetStatus(state, error, changed, progress, unknown, pos);
    }
}
