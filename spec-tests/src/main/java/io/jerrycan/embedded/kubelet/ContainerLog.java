package io.jerrycan.embedded.kubelet;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/**
 * The log of one run of a container: a file of records {@code <time> <P|F> <text>\n}, one per line, where {@code P} is a
 * part of a line that goes on (a very long one, or the last one without an end). Nothing but an unfinished line is kept in
 * memory. Readers wait for more until the log is closed.
 */
public final class ContainerLog {

    static final int LONGEST_RECORD = 16 << 10;

    private final Path file;
    private final byte[] line = new byte[LONGEST_RECORD];
    private int lineLength;
    private OutputStream output;
    private long length;
    private boolean closed;

    ContainerLog(Path file) {
        this.file = file;
    }

    Path file() {
        return file;
    }

    /** Appends what a process has written, and wakes the readers. */
    synchronized void append(byte[] bytes, int count) throws IOException {
        if (closed) {
            return;
        }
        byte[] time = Instant.now().toString().getBytes(StandardCharsets.US_ASCII);
        int start = 0;
        for (int index = 0; index < count; index++) {
            if (bytes[index] == '\n') {
                text(time, bytes, start, index);
                record(time, 'F');
                start = index + 1;
            }
        }
        text(time, bytes, start, count);
        flush();
    }

    private void text(byte[] time, byte[] bytes, int start, int end) throws IOException {
        for (int from = start; from < end; ) {
            if (lineLength == LONGEST_RECORD) {
                record(time, 'P');
            }
            int fitting = Math.min(end - from, LONGEST_RECORD - lineLength);
            System.arraycopy(bytes, from, line, lineLength, fitting);
            lineLength += fitting;
            from += fitting;
        }
    }

    /** Ends the log; an unfinished last line is kept as it is. */
    synchronized void close() {
        if (closed) {
            return;
        }
        try {
            if (lineLength > 0) {
                record(Instant.now().toString().getBytes(StandardCharsets.US_ASCII), 'P');
                flush();
            }
            if (output != null) {
                output.close();
            }
        } catch (IOException folderIsGone) {
            // the pod was deleted meanwhile; nobody can read this any more
        }
        closed = true;
        notifyAll();
    }

    private void record(byte[] time, char kind) throws IOException {
        if (output == null) {
            Files.createDirectories(file.getParent());
            output = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        }
        output.write(time);
        output.write(' ');
        output.write(kind);
        output.write(' ');
        output.write(line, 0, lineLength);
        output.write('\n');
        length += time.length + 3L + lineLength + 1;
        lineLength = 0;
    }

    private void flush() throws IOException {
        if (output != null) {
            output.flush();
        }
        notifyAll();
    }

    synchronized long length() {
        return length;
    }

    synchronized boolean isClosed() {
        return closed;
    }

    /** Waits until there is more than {@code known} bytes; false if there never will be. */
    synchronized boolean awaitMore(long known) throws InterruptedException {
        while (length <= known && !closed) {
            wait();
        }
        return length > known;
    }
}
