package io.jerrycan.engine;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Is told what happens in a run: one event at a time, in order. The run waits for it, so it must be quick. What it
 * throws is logged and does not harm the run.
 */
@FunctionalInterface
public interface RunListener {
    /** Hears nothing. */
    RunListener NONE = event -> {};

    void on(RunEvent event);

    /** All of them, in this order; one that throws does not keep an event from the others. */
    static RunListener all(RunListener... listeners) {
        Logger log = LoggerFactory.getLogger(RunListener.class);
        return event -> {
            for (RunListener listener : List.of(listeners)) {
                try {
                    listener.on(event);
                } catch (Throwable e) {
                    log.atWarn()
                            .addKeyValue("listener", listener.getClass().getName())
                            .addKeyValue("event", event.getClass().getSimpleName())
                            .setCause(e)
                            .log("a listener of a run failed");
                }
            }
        };
    }
}
