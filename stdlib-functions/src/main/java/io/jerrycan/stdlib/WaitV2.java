package io.jerrycan.stdlib;

import io.jerrycan.function.BlueprintFunction;
import io.jerrycan.function.Describe;
import io.jerrycan.function.FunctionContext;
import io.jerrycan.function.Gives;
import io.jerrycan.function.Outputs;
import io.jerrycan.function.Permissions;
import io.jerrycan.function.PlannedPhase;
import io.jerrycan.function.Unrendered;
import io.jerrycan.model.Value;
import io.jerrycan.stdlib.wait.Dialect;
import io.jerrycan.stdlib.wait.WaitPermissions;
import io.jerrycan.stdlib.wait.Waiting;

/**
 * Follows Kanister's WaitV2. A condition is a template on the object, as {@code kubectl get -o go-template} takes it; it is
 * met when it makes {@code true} of the object.
 */
@Describe("waits until objects in the cluster are as conditions say")
@Gives
public final class WaitV2 implements BlueprintFunction<WaitV2.Args> {

    public record Args(
            @Describe("how long to wait, such as 90s, 5m or 1h30m")
            String timeout,

            @Describe("anyOf and allOf: lists of conditions, each with a condition and an objectReference") @Unrendered
            Value conditions) {}

    @Override
    public Outputs run(Args args, FunctionContext context) throws Exception {
        return Waiting.run(args.timeout(), args.conditions(), Dialect.GO_TEMPLATE, context);
    }

    @Override
    public Permissions permissions(PlannedPhase phase) {
        return WaitPermissions.of(phase);
    }
}
