package io.jerrycan.cli

import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

/** A spec of commands, which run in this JVM and have a folder for their files. */
abstract class CommandSpecification extends Specification {
    @TempDir
    Path folder

    StringWriter out = new StringWriter()
    StringWriter err = new StringWriter()

    /** @return the exit code */
    int jerrycan(Object... arguments) {
        Jerrycan.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true)).execute(arguments*.toString() as String[])
    }

    Path file(String name, String text) { Files.writeString(folder.resolve(name), text.stripIndent()) }
}
