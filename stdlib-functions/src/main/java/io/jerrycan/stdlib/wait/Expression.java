package io.jerrycan.stdlib.wait;

import java.util.Map;

/** What an object must be like, as a template that makes {@code true} of it. */
interface Expression {
    boolean holds(Map<String, Object> object) throws NotEvaluable;
}
