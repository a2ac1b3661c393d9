package io.jerrycan.cli;

import io.jerrycan.engine.Run;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * The signals that cancel a run while this is open: SIGINT, which is Ctrl-C, and SIGTERM. The first one cancels: the
 * function that runs is interrupted and cleans up, what runs in any case runs, the record is written. A second one ends
 * the program at once; what is left behind is taken up when the run is gone on with by its record.
 */
final class CancelSignals implements AutoCloseable {
    private static final List<String> NAMES = List.of("INT", "TERM");

    private final Run run;
    private final PrintWriter err;
    private final AtomicInteger count = new AtomicInteger();
    private final Map<Signal, SignalHandler> earlier = new LinkedHashMap<>();

    private CancelSignals(Run run, PrintWriter err) {
        this.run = run;
        this.err = err;
    }

    static CancelSignals of(Run run, PrintWriter err) {
        CancelSignals signals = new CancelSignals(run, err);
        for (String name : NAMES) {
            try {
                Signal signal = new Signal(name);
                signals.earlier.put(signal, Signal.handle(signal, any -> signals.come()));
            } catch (IllegalArgumentException notForUs) {
                // the JVM was told to leave signals alone, and so do we
            }
        }
        return signals;
    }

    private void come() {
        if (count.incrementAndGet() == 1) {
            err.println("jerrycan: cancelling; deferred phases still run, and a second signal ends them at once");
            err.flush();
            run.cancel();
        } else {
            err.println("jerrycan: ended at once; 'run' with the same --state goes on");
            err.flush();
            System.exit(ExitCode.CANCELLED);
        }
    }

    boolean came() {
        return count.get() > 0;
    }

    @Override
    public void close() {
        earlier.forEach(Signal::handle);
    }
}
