package io.jerrycan.engine

import io.jerrycan.function.BlueprintFunction
import io.jerrycan.function.FunctionContext
import io.jerrycan.function.Outputs
import io.jerrycan.function.Unrendered
import io.jerrycan.model.Value

/** A function that does what a spec tells it to, by the name in its argument. */
class Act implements BlueprintFunction<Args> {
    record Args(String does, Optional<Map<String, Object>> values, @Unrendered Optional<Value> raw) {}

    final Map<String, Closure> acts = [:].asSynchronized()
    final List<String> done = [].asSynchronized()

    @Override
    Outputs run(Args args, FunctionContext context) {
        done << args.does()
        Closure act = acts[args.does()]
        def result = act ? act.call(args, context) : args.values().orElse(null)
        result instanceof Map ? Outputs.of(result) : result instanceof Outputs ? result : Outputs.NONE
    }
}
