package io.jerrycan.engine;

import io.jerrycan.engine.RunEvent.PhaseId;
import java.util.Map;
import java.util.concurrent.Callable;
import org.slf4j.MDC;

/** Marks whatever a phase's thread logs, also in libraries, with run, action and phase. */
final class LogScope {
    private LogScope() {}

    static <T> Callable<T> wrap(String run, PhaseId phase, Callable<T> work) {
        Map<String, String> marks = Map.of(
                "run", run,
                "action", phase.action().name(),
                "phase", phase.label());
        return () -> {
            MDC.setContextMap(marks);
            try {
                return work.call();
            } finally {
                MDC.clear();
            }
        };
    }
}
