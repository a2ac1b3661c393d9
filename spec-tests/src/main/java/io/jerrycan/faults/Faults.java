package io.jerrycan.faults;

/** Chooses what goes wrong; called for each request, by many threads. */
@FunctionalInterface
public interface Faults {
    Faults NONE = request -> Fault.NONE;

    Fault on(SeenRequest request);
}
