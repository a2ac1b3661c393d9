package io.jerrycan.engine.record;

import io.jerrycan.model.Blueprint;
import io.jerrycan.model.BlueprintAction;
import io.jerrycan.model.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * How far a run is: all that another process needs to go on with it, besides the request itself.
 *
 * @param requestDigest of what was asked for; a record fits no other request
 * @param started limits of time count from here, also after a restart of the process
 * @param error why nothing could run at all
 * @param actions one per action of the request, in the same order
 * @param request what was asked for; absent when whoever began the run did not say, as earlier versions did not
 */
public record RunRecord(
        String runId,
        String requestDigest,
        Instant started,
        Optional<String> error,
        List<ActionRecord> actions,
        Optional<RequestRecord> request) {
    public RunRecord {
        actions = List.copyOf(actions);
    }

    public RunRecord(
            String runId, String requestDigest, Instant started, Optional<String> error, List<ActionRecord> actions) {
        this(runId, requestDigest, started, error, actions, Optional.empty());
    }

    /** {@code FAILED} and {@code COMPLETE} only when nothing runs any more, deferPhases included. */
    public State state() {
        if (error.isPresent()) {
            return State.FAILED;
        } else if (all(State.PENDING) && !actions.isEmpty()) {
            return State.PENDING;
        } else if (any(State.RUNNING) || any(State.PENDING) && !launchFailed()) {
            return State.RUNNING;
        }
        return any(State.FAILED) ? State.FAILED : State.COMPLETE;
    }

    /** Whether an action could not be launched; no action that is still pending will be. */
    public boolean launchFailed() {
        return actions.stream().anyMatch(ActionRecord::launchFailed);
    }

    /** All of them, the cause first. */
    public List<String> errors() {
        List<String> errors = new ArrayList<>(error.stream().toList());
        actions.forEach(action -> errors.addAll(action.errors()));
        return errors;
    }

    public RunRecord withAction(int index, UnaryOperator<ActionRecord> change) {
        List<ActionRecord> changed = new ArrayList<>(actions);
        changed.set(index, change.apply(changed.get(index)));
        return new RunRecord(runId, requestDigest, started, error, changed, request);
    }

    public RunRecord refused(String reason) {
        return new RunRecord(runId, requestDigest, started, Optional.of(reason), actions, request);
    }

    /**
     * To be done again by hand after it failed: what is complete stays so, limits of time count anew.
     *
     * @param now becomes its start
     */
    public RunRecord again(Instant now) {
        return new RunRecord(
                runId,
                requestDigest,
                now,
                Optional.empty(),
                actions.stream().map(ActionRecord::again).toList(),
                request);
    }

    /**
     * As {@link #again}, by another version of the blueprint. A phase that is complete stays so, whatever changed in it.
     *
     * @param digest of the request with that version
     * @throws StoreFailure when phases that are complete are not there, or new ones stand before them
     */
    public RunRecord again(Instant now, Blueprint before, Blueprint changed, String digest) {
        List<ActionRecord> fitted = actions.stream()
                .map(action -> new ChangedAction(action, of(before, action), of(changed, action)).again())
                .toList();
        return new RunRecord(runId, digest, now, Optional.empty(), fitted, request);
    }

    private static BlueprintAction of(Blueprint blueprint, ActionRecord action) {
        return blueprint
                .action(action.name())
                .orElseThrow(() -> new StoreFailure(
                        "blueprint " + blueprint.metadata().name() + " has no action " + action.name()));
    }

    public RunRecord withRequest(RequestRecord newRequest) {
        return new RunRecord(runId, requestDigest, started, error, actions, Optional.of(newRequest));
    }

    private boolean all(State state) {
        return actions.stream().allMatch(action -> action.state() == state);
    }

    private boolean any(State state) {
        return actions.stream().anyMatch(action -> action.state() == state);
    }
}
