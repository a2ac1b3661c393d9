package io.jerrycan.stdlib.wait;

/** A condition that cannot be evaluated now, but may be later; the message holds no value of the object. */
final class NotEvaluable extends Exception {
    NotEvaluable(String message) {
        super(message);
    }
}
