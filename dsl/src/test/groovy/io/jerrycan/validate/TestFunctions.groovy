package io.jerrycan.validate

import io.jerrycan.function.Alias
import io.jerrycan.function.BlueprintFunction
import io.jerrycan.function.Describe
import io.jerrycan.function.FunctionCatalog
import io.jerrycan.function.FunctionContext
import io.jerrycan.function.Outputs
import io.jerrycan.function.Unrendered
import io.jerrycan.model.Value

/** Functions with arguments of the kinds that rules care about. */
class TestFunctions {
    static final FunctionCatalog CATALOG = FunctionCatalog.of(new Job(), new Pause())

    static class Job implements BlueprintFunction<Args> {
        record Args(
                @Describe('image of the pod') String image,
                List<String> command,
                @Alias('copies') Optional<Integer> replicas,
                Optional<Map<String, Object>> podOverride,
                Optional<Map<String, String>> podLabels,
                Optional<Map<String, String>> podAnnotations) {}

        @Override
        Outputs run(Args args, FunctionContext context) { Outputs.NONE }
    }

    static class Pause implements BlueprintFunction<Args> {
        record Args(String timeout, @Unrendered Value conditions) {}

        @Override
        Outputs run(Args args, FunctionContext context) { Outputs.NONE }
    }
}
