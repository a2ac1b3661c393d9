package io.jerrycan.cli

import java.nio.file.Files
import java.nio.file.Path

/** Runs of the program in this JVM, and what they printed. */
class FlowRuns {
    final Path folder
    final StringWriter out = new StringWriter()
    final StringWriter err = new StringWriter()

    FlowRuns(Path folder) { this.folder = folder }

    int jerrycan(String... arguments) {
        Jerrycan.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(arguments)
    }

    Path file(String name, String text) { Files.writeString(folder.resolve(name), text.stripIndent()) }

    /** Without the times. */
    List<String> lines() { out.toString().readLines()*.replaceAll(/[0-9.]+ s/, 'T s') }
}
