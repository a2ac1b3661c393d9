package io.jerrycan.stdlib.wait;

/** @param place in the arguments, such as {@code conditions.anyOf[0]} */
record Condition(String place, ObjectTarget target, Expression expression) {}
