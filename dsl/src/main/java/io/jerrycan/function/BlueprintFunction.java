package io.jerrycan.function;

import java.util.List;
import java.util.Map;

/**
 * One thing that a phase can do.
 *
 * <p>An implementation has no fields: one instance serves all runs at once. Its arguments are the components of the
 * record {@code A}: the component's name is the argument's name, {@link java.util.Optional} makes it optional, and
 * {@link Describe} says what it is for. Name it in
 * {@code META-INF/services/io.jerrycan.function.BlueprintFunction}, in this project or in any jar on the class path.
 *
 * <p>Whatever it creates in the cluster bears a name from {@link FunctionContext#names()}, so that running it again
 * after a crash finds and adopts what is there. It removes what it created, also when it fails or is interrupted.
 *
 * @param <A> the arguments: a record, which the catalog checks since Groovy cannot bound a type by one
 */
public interface BlueprintFunction<A> {
    /** The name in {@code func:}, case-sensitive. */
    default String name() {
        return getClass().getSimpleName();
    }

    /**
     * Whether calling it again after its process died finds what it began, and so does nothing twice. Where it does not,
     * a phase that was cut fails as {@link Interrupted}, unless the blueprint says that it is {@code idempotent}.
     */
    default boolean resumes() {
        return true;
    }

    /**
     * Does the work and returns when it is done.
     *
     * @throws FunctionFailure with a message for the user
     * @throws InterruptedException when cancelled or past its deadline, after cleaning up
     */
    Outputs run(A args, FunctionContext context) throws Exception;

    /**
     * What {@link #run} must be allowed to do in the cluster: {@code jerrycan rbac} makes roles of it, and a spec runs
     * each function with exactly that. Discovery and the version are open to all and do not count.
     */
    default Permissions permissions(PlannedPhase phase) {
        return Permissions.unknown("function " + name() + " does not say what it does in the cluster");
    }

    /**
     * The manifests of the pods that {@link #run} makes, as plain Java data, for {@code jerrycan plan}.
     *
     * @throws FunctionFailure when it would fail to make them
     */
    default List<Map<String, Object>> pods(PlannedPhase phase) throws FunctionFailure {
        return List.of();
    }
}
