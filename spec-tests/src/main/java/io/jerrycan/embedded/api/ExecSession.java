package io.jerrycan.embedded.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.jerrycan.embedded.concurrent.Threads;
import io.jerrycan.embedded.kubelet.ContainerAccess;
import io.jerrycan.embedded.store.Trees;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One command in a container, over one web socket. Each stream has its own thread, and waits when its receiver is slow, so
 * that streams of any length take constant memory. With a terminal, standard error goes to standard output; there is no
 * terminal in truth.
 */
final class ExecSession {

    private static final Logger LOG = LoggerFactory.getLogger(ExecSession.class);
    private static final int CHUNK = 32 << 10;

    private final ServerWebSocket socket;
    private final ContainerAccess container;
    private final List<String> command;
    private final boolean tty;
    private final Window window = new Window();
    private final ExecInput input;
    private Process process;
    private boolean closed;

    ExecSession(ServerWebSocket socket, ContainerAccess container, List<String> command, boolean stdin, boolean tty) {
        this.socket = socket;
        this.container = container;
        this.command = command;
        this.tty = tty;
        this.input = new ExecInput(socket, stdin);
    }

    void start() {
        socket.closeHandler(gone -> close());
        socket.exceptionHandler(failure -> close());
        Optional<String> problem = container.problem(command);
        if (problem.isPresent()) {
            end(ExecProtocol.failed("error executing command in container: " + problem.get()));
            return;
        }
        input.listen();
        container.exec(command).whenComplete((started, failure) -> {
            if (failure != null) {
                end(ExecProtocol.failed(failure.getMessage()));
            } else {
                run(started);
            }
        });
    }

    private void run(Process started) {
        synchronized (this) {
            process = started;
            if (closed) {
                container.kill(started);
            }
        }
        String name = "exec-" + started.pid();
        input.connect(started.getOutputStream(), name);
        Thread errors = Threads.start(
                name + "-err", () -> pump(started.getErrorStream(), tty ? ExecProtocol.STDOUT : ExecProtocol.STDERR));
        Threads.start(name + "-out", () -> {
            pump(started.getInputStream(), ExecProtocol.STDOUT);
            try {
                errors.join();
                end(ExecProtocol.ended(started.waitFor()));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void pump(InputStream stream, byte channel) {
        byte[] buffer = new byte[CHUNK];
        try (stream) {
            for (int count = stream.read(buffer); count >= 0; count = stream.read(buffer)) {
                Buffer message = Buffer.buffer(count + 1).appendByte(channel).appendBytes(buffer, 0, count);
                window.write(() -> socket.writeBinaryMessage(message));
            }
        } catch (IOException clientIsGone) {
            LOG.debug("a stream of a command broke off; command={}", command.get(0), clientIsGone);
        }
    }

    private void end(JsonNode status) {
        Buffer message = Buffer.buffer().appendByte(ExecProtocol.ERROR).appendBytes(Trees.bytes(status));
        try {
            window.write(() -> socket.writeBinaryMessage(message).onComplete(sent -> socket.close((short) 1000)));
        } catch (IOException clientIsGone) {
            LOG.debug("nobody waits for the end of a command; command={}", command.get(0));
        }
    }

    private synchronized void close() {
        closed = true;
        window.close();
        input.close();
        if (process != null && process.isAlive()) {
            container.kill(process);
        }
    }
}
