package io.jerrycan.cli

import groovy.transform.CompileStatic
import picocli.CommandLine

/** One run of kando's commands in this process. */
@CompileStatic
class KandoRun {

    final int exit
    final String out
    final String err

    KandoRun(String... arguments) {
        StringWriter out = new StringWriter()
        StringWriter err = new StringWriter()
        CommandLine kando = Kando.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err))
        exit = kando.execute(arguments)
        this.out = out
        this.err = err
    }
}
