package io.jerrycan.cli

import groovy.transform.CompileStatic
import java.util.concurrent.Callable
import java.util.concurrent.FutureTask
import java.util.concurrent.TimeUnit

/** The program kando in a JVM of its own, as a pod runs it. */
@CompileStatic
class KandoProcess {

    final Process process
    private final FutureTask<byte[]> out
    private final FutureTask<byte[]> err

    private KandoProcess(ProcessBuilder builder) {
        process = builder.start()
        out = reading(process.inputStream)
        err = reading(process.errorStream)
    }

    /** @param options environment (a map), stdin (a file), launcher and jvm (lists) */
    static KandoProcess start(Map<String, Object> options, List<String> arguments) {
        List<String> command = [*(List<String>) options.getOrDefault('launcher', []),
                "${System.getProperty('java.home')}/bin/java".toString(),
                '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Xmx48m', '-cp', classPath()]
        command.addAll((List<String>) options.getOrDefault('jvm', []))
        command << 'io.jerrycan.cli.Kando'
        command.addAll(arguments*.toString())
        ProcessBuilder builder = new ProcessBuilder(command)
        builder.environment().keySet().removeAll(['LOG_LEVEL', 'KANDO_PROFILE', 'JERRYCAN_PROFILE'])
        builder.environment().putAll((Map<String, String>) options.getOrDefault('environment', [:]))
        if (options['stdin']) {
            builder.redirectInput((File) options['stdin'])
        }
        new KandoProcess(builder)
    }

    static KandoProcess start(List<String> arguments) {
        start([:], arguments)
    }

    /** Writes to its standard input and closes it. */
    KandoProcess given(byte[] input) {
        process.outputStream.withCloseable { it.write(input) }
        this
    }

    int exit() {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly()
            throw new IllegalStateException('kando did not end')
        }
        process.exitValue()
    }

    byte[] output() {
        out.get()
    }

    String errors() {
        new String(err.get(), 'UTF-8')
    }

    /** On a thread of its own: a shared pool may have too few to read both streams at once. */
    private static FutureTask<byte[]> reading(InputStream stream) {
        FutureTask<byte[]> task = new FutureTask<byte[]>({ stream.readAllBytes() } as Callable<byte[]>)
        Thread.startDaemon { task.run() }
        task
    }

    private static String classPath() {
        System.getProperty('surefire.test.class.path') ?: System.getProperty('java.class.path')
    }
}
