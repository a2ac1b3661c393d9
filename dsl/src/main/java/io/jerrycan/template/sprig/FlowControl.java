package io.jerrycan.template.sprig;

import io.jerrycan.template.function.FunctionError;
import io.jerrycan.template.function.FunctionSet;

/** {@code fail}, and sprig's greeting. */
final class FlowControl {
    private FlowControl() {}

    static FunctionSet functions() {
        return FunctionSet.builder()
                .add("fail", "string", args -> {
                    throw FunctionError.verbatim(args.string(0));
                })
                .add("hello", "", args -> "Hello!")
                .build();
    }
}
