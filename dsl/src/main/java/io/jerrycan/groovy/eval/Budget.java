package io.jerrycan.groovy.eval;

import io.jerrycan.groovy.reference.Reference;
import java.util.Collection;
import java.util.Map;

/** What a script may use up, so that every evaluation ends soon and in bounded memory. */
public final class Budget {
    private static final int MAX_CALLS = 100;

    /** What an item of a list or map takes up, in characters; each has a place of its own. */
    private static final int ITEM = 16;

    /** A mistake costs a search for what was meant. */
    private static final int STEPS_OF_MISTAKE = 500;

    private final long maxSteps;
    private final long maxSize;
    private long steps;
    private long size;
    private int calls;
    private volatile boolean cancelled;

    /**
     * @param maxSteps expressions and loop rounds that may be evaluated
     * @param maxSize characters and items that may be made in all
     */
    public Budget(long maxSteps, long maxSize) {
        this.maxSteps = maxSteps;
        this.maxSize = maxSize;
    }

    /** Ends the evaluation at its next step; for another thread. */
    public void cancel() {
        cancelled = true;
    }

    void step() {
        steps(1);
    }

    /** Accounts for a mistake, which a loop may make again and again. */
    void mistake() {
        steps(STEPS_OF_MISTAKE);
    }

    private void steps(int taken) {
        steps += taken;
        if (cancelled) {
            throw new Exhausted("compiling took too long", "a blueprint is a short list of phases");
        } else if (steps > maxSteps) {
            throw new Exhausted("the script takes more than " + maxSteps + " steps", "does a loop go round too often?");
        }
    }

    /** Accounts for items that are about to be made. */
    void spendItems(long count) {
        spend(count * ITEM);
    }

    /** Accounts for characters that are about to be made. */
    void spend(long characters) {
        size += characters;
        if (size > maxSize) {
            throw new Exhausted(
                    "the script makes more than " + maxSize + " characters and items",
                    "does a text or list grow in a loop?");
        }
    }

    /** Accounts for the items of a collection, without what is in them. */
    void spendItemsOf(Object value) {
        if (value instanceof Collection<?> items) {
            spendItems(items.size());
        } else if (value instanceof Map<?, ?> map) {
            spendItems(map.size());
        }
    }

    /** Accounts for all that a method may touch: a value with all its parts. */
    void spendAllOf(Object value) {
        spend(1);
        if (value instanceof CharSequence text) {
            spend(text.length());
        } else if (value instanceof Reference reference) {
            spend(reference.operand().length());
        } else if (value instanceof Collection<?> items) {
            descend(() -> items.forEach(this::spendAllOf));
        } else if (value instanceof Map<?, ?> map) {
            descend(() -> map.forEach((key, item) -> {
                spendAllOf(key);
                spendAllOf(item);
            }));
        }
    }

    private void descend(Runnable parts) {
        enter();
        parts.run();
        leave();
    }

    void enter() {
        calls++;
        if (calls > MAX_CALLS) {
            throw new Exhausted(
                    "calls or data are nested deeper than " + MAX_CALLS,
                    "does a closure call itself, or a list hold itself?");
        }
    }

    void leave() {
        calls--;
    }
}
