package io.jerrycan.groovy

import io.jerrycan.function.FunctionCatalog
import io.jerrycan.source.Problem

/** Compiles on the thread that calls, which so can be measured. */
class CompileHere {
    static Compilation compile(FunctionCatalog catalog, String file, String text) {
        new OneCompilation(catalog, CompilerOptions.NONE, file, text).compile()
    }

    static List<Problem> problems(FunctionCatalog catalog, String file, String text) {
        compile(catalog, file, text).problems()
    }
}
