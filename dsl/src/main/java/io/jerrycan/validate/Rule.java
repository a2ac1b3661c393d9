package io.jerrycan.validate;

import io.jerrycan.function.FunctionCatalog;
import io.jerrycan.model.Blueprint;
import io.jerrycan.source.Problem;
import java.util.stream.Stream;

/** One thing that a blueprint must hold to. */
interface Rule {
    Stream<Problem> check(Blueprint blueprint, FunctionCatalog functions);
}
