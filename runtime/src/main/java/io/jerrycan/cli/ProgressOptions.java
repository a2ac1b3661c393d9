package io.jerrycan.cli;

import io.jerrycan.engine.RunListener;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The flags that say what a run prints. */
final class ProgressOptions {
    @Option(names = "--json", description = "print one JSON event a line, the outcome last")
    private boolean json;

    @Option(
            names = {"-v", "--verbose"},
            description = "also print what containers print")
    private boolean verbose;

    RunListener printer(PrintWriter out) {
        return json ? new JsonPrinter(out) : new ProgressPrinter(out, System.console() != null, verbose);
    }

    /** The same as a command line. */
    List<String> written() {
        List<String> written = new ArrayList<>();
        if (json) {
            written.add("--json");
        }
        if (verbose) {
            written.add("--verbose");
        }
        return written;
    }
}
