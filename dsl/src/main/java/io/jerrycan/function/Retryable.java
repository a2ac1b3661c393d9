package io.jerrycan.function;

/** Marks a failure that may pass by itself, such as a node that went away: trying again makes sense. */
public interface Retryable {}
