package io.jerrycan.function;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.jerrycan.model.Value;

/**
 * What a function is given while one phase runs: the world, and the ways to tell what happens.
 *
 * <p>Cancellation and the deadline arrive as an interrupt of the running thread.
 */
public interface FunctionContext {
    /** The cluster, shared by all runs; not the function's to close. */
    KubernetesClient kubernetes();

    /** What templates see, read once when the action started, with the outputs of earlier phases. */
    TemplateParams params();

    /**
     * Renders the templates in a value with {@link #params()}, as is done with all arguments that are not
     * {@link Unrendered}: gives plain Java data.
     *
     * @throws FunctionFailure when a template cannot be rendered; says where it stands
     */
    Object render(Value value) throws FunctionFailure;

    RunInfo run();

    /** Deterministic names for whatever the function creates. */
    RunNames names();

    /** Values that must survive a crash of this process. */
    Checkpoint checkpoint();

    Progress progress();

    PhaseLog log();

    Deadline deadline();

    /** Values that must never be shown. */
    KnownSecrets secrets();

    RunSettings settings();
}
