package io.jerrycan.function

import io.jerrycan.model.Value

/** A function with an argument of every type. */
@Describe('greets somebody')
class Greet implements BlueprintFunction<Args> {
    record Target(String name, Optional<String> namespace) {}

    record Args(
            @Describe('the one to greet') String whom,
            @Describe(value = 'how often', otherwise = '1') @Alias('count') Optional<Integer> times,
            Optional<Boolean> loud,
            Optional<List<String>> words,
            Optional<Map<String, String>> labels,
            Optional<Map<String, Object>> more,
            Optional<Target> target,
            Optional<List<Target>> targets,
            @Unrendered Optional<Value> raw) {}

    @Override
    Outputs run(Args args, FunctionContext context) { Outputs.NONE }
}
