package io.jerrycan.embedded.kubelet;

import io.jerrycan.embedded.concurrent.Threads;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A container's main process. Its output goes to the log; its end is told once all output is in the log. */
final class ContainerProcess {

    private static final Logger LOG = LoggerFactory.getLogger(ContainerProcess.class);

    private final Sandbox sandbox;
    private final Process process;
    private final CompletableFuture<Integer> exit = new CompletableFuture<>();

    ContainerProcess(Sandbox sandbox, Process process, ContainerLog log, String name) {
        this.sandbox = sandbox;
        this.process = process;
        Threads.start("log-" + name, () -> pump(log));
    }

    private void pump(ContainerLog log) {
        process.onExit().thenAccept(sandbox::ended);
        byte[] buffer = new byte[32 << 10];
        try (InputStream output = process.getInputStream()) {
            for (int count = output.read(buffer); count >= 0; count = output.read(buffer)) {
                log.append(buffer, count);
            }
        } catch (IOException e) {
            LOG.debug("the output of a container broke off", e);
        }
        log.close();
        process.onExit().thenAccept(ended -> exit.complete(ended.exitValue()));
    }

    /** The exit code; 128 and the number of the signal if one ended it. */
    CompletableFuture<Integer> exit() {
        return exit;
    }

    void terminate() {
        sandbox.terminate(process);
    }

    void kill() {
        sandbox.kill(process);
    }
}
