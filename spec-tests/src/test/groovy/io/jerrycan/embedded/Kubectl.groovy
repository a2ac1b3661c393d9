package io.jerrycan.embedded

import java.nio.file.Path
import java.util.concurrent.TimeUnit

/** The real kubectl against a cluster: that of the environment variable KUBECTL, or the one on the PATH. */
class Kubectl {

    private static final String PROGRAM = System.getenv('KUBECTL') ?: 'kubectl'

    private final Path kubeconfig

    Kubectl(Path kubeconfig) {
        this.kubeconfig = kubeconfig
    }

    static boolean isInstalled() {
        new File(PROGRAM).absolute ? new File(PROGRAM).canExecute() : System.getenv('PATH').split(':').any { new File(it, PROGRAM).canExecute() }
    }

    /** Runs it to its end: exit code, output, errors. */
    Map call(String arguments, String input = null) {
        def process = start(arguments)
        def out = new ByteArrayOutputStream()
        def err = new ByteArrayOutputStream()
        def readers = [process.consumeProcessOutputStream(out), process.consumeProcessErrorStream(err)]
        process.outputStream.withCloseable { stdin ->
            if (input != null) {
                stdin << input
            }
        }
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly()
            throw new AssertionError("kubectl $arguments does not end; so far: $out $err")
        }
        readers*.join()
        [code: process.exitValue(), out: out.toString(), err: err.toString()]
    }

    /** The output; a failure is an assertion error. */
    String ok(String arguments, String input = null) {
        def result = call(arguments, input)
        assert result.code == 0: "kubectl $arguments: $result.err"
        result.out
    }

    Process start(String arguments) {
        def builder = new ProcessBuilder([PROGRAM, "--kubeconfig=$kubeconfig".toString()] + words(arguments))
        builder.environment().remove('KUBECONFIG')
        builder.start()
    }

    /** Splits at blanks, but not inside single quotes. */
    private static List<String> words(String text) {
        (text =~ /'([^']*)'|(\S+)/).collect { all, quoted, plain -> quoted ?: plain }
    }
}
