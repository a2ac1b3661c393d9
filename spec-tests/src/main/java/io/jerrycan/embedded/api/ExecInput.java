package io.jerrycan.embedded.api;

import io.jerrycan.embedded.concurrent.Threads;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.WebSocketFrame;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Standard input of a command: frames are taken from the socket one at a time, the next when the one before has been
 * written. Without standard input the command reads an end at once.
 */
final class ExecInput {

    private static final Part END = new Part(new byte[0], 0);

    private final ServerWebSocket socket;
    private final boolean wanted;
    private final BlockingQueue<Part> parts = new LinkedBlockingQueue<>();
    private int channel;

    private record Part(byte[] bytes, int start) {}

    ExecInput(ServerWebSocket socket, boolean wanted) {
        this.socket = socket;
        this.wanted = wanted;
    }

    /** Starts to take frames; call it before the socket can have any. */
    void listen() {
        if (wanted) {
            socket.pause();
            socket.frameHandler(this::onFrame);
            socket.fetch(1);
        }
    }

    private void onFrame(WebSocketFrame frame) {
        byte[] bytes = frame.binaryData().getBytes();
        boolean starts = !frame.isContinuation() && bytes.length > 0;
        if (starts) {
            channel = bytes[0] & 0xff;
        }
        boolean endsInput =
                starts && channel == ExecProtocol.CLOSE && bytes.length > 1 && bytes[1] == ExecProtocol.STDIN;
        boolean isInput =
                channel == ExecProtocol.STDIN && (frame.isBinary() || frame.isText() || frame.isContinuation());
        if (endsInput) {
            parts.add(END);
        } else {
            parts.add(new Part(isInput ? bytes : new byte[0], isInput && starts ? 1 : 0));
        }
    }

    void connect(OutputStream stdin, String name) {
        if (wanted) {
            Threads.start(name + "-in", () -> pump(stdin));
        } else {
            closeQuietly(stdin);
        }
    }

    private void pump(OutputStream stdin) {
        try (stdin) {
            for (Part part = parts.take(); part != END; part = parts.take()) {
                if (part.bytes().length > part.start()) {
                    stdin.write(part.bytes(), part.start(), part.bytes().length - part.start());
                    stdin.flush();
                }
                socket.fetch(1);
            }
        } catch (IOException | IllegalStateException endedOnEitherSide) {
            // as in a pipe: what is sent from now on is dropped
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        dropTheRest();
    }

    private void dropTheRest() {
        if (!socket.isClosed()) {
            socket.frameHandler(dropped -> {});
            socket.resume();
        }
    }

    void close() {
        parts.add(END);
    }

    private static void closeQuietly(OutputStream stdin) {
        try {
            stdin.close();
        } catch (IOException alreadyEnded) {
            // it never read its input
        }
    }
}
