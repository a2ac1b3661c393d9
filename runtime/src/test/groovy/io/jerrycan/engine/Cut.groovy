package io.jerrycan.engine

import io.jerrycan.function.BlueprintFunction
import io.jerrycan.function.FunctionContext
import io.jerrycan.function.Outputs

/** As Act, but it cannot find out how far it came when its process died. */
class Cut implements BlueprintFunction<Act.Args> {
    Act act

    @Override
    boolean resumes() { false }

    @Override
    Outputs run(Act.Args args, FunctionContext context) { act.run(args, context) }
}
