package io.jerrycan.embedded.kubelet;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;

/** Copies a log to a client, as far as it is asked for, and on until the log ends if it is to be followed. */
public final class LogReader {

    private static final int CHUNK = 64 << 10;

    private final ContainerLog log;
    private final LogOptions options;
    private final Output output;
    private final byte[] pending = new byte[CHUNK + ContainerLog.LONGEST_RECORD + 64];
    private int pendingLength;
    private long sent;
    private boolean lineStarts = true;
    private boolean timeReached;

    /** Takes bytes, and waits while the receiver is slow. */
    public interface Output {
        /** @throws IOException if the receiver is gone */
        void write(byte[] bytes, int offset, int count) throws IOException;
    }

    public LogReader(ContainerLog log, LogOptions options, Output output) {
        this.log = log;
        this.options = options;
        this.output = output;
        this.timeReached = options.since() == null;
    }

    public void copy() throws IOException, InterruptedException {
        long end = log.length();
        if (end == 0 && (!options.follow() || !log.awaitMore(0))) {
            return;
        }
        if (!Files.exists(log.file())) {
            return;
        }
        try (RandomAccessFile file = new RandomAccessFile(log.file().toFile(), "r")) {
            long at = LogStart.of(file, log.length(), options);
            file.seek(at);
            do {
                at = copyUpTo(file, at, log.length());
            } while (at >= 0 && options.follow() && log.awaitMore(at));
        }
    }

    /** Copies all that is written by now; returns where it stopped, or -1 if enough has been sent. */
    private long copyUpTo(RandomAccessFile file, long from, long end) throws IOException {
        long at = from;
        byte[] page = new byte[CHUNK];
        byte[] out = new byte[pending.length + 1];
        while (at < end) {
            int count = file.read(page, 0, (int) Math.min(page.length, end - at));
            if (count < 0) {
                break;
            }
            at += count;
            System.arraycopy(page, 0, pending, pendingLength, count);
            pendingLength += count;
            int filled = records(out);
            long allowed = options.limitBytes() < 0 ? filled : Math.min(filled, options.limitBytes() - sent);
            if (allowed > 0) {
                output.write(out, 0, (int) allowed);
                sent += allowed;
            }
            if (options.limitBytes() >= 0 && sent >= options.limitBytes()) {
                return -1;
            }
        }
        return at;
    }

    /** Moves the complete records from what is pending into {@code out} without their heads; returns how many bytes. */
    private int records(byte[] out) {
        int start = 0;
        int filled = 0;
        byte[] read = pending;
        int length = pendingLength;
        for (int index = 0; index < length; index++) {
            if (read[index] == '\n') {
                filled = record(start, index, out, filled);
                start = index + 1;
            }
        }
        System.arraycopy(read, start, read, 0, length - start);
        pendingLength = length - start;
        return filled;
    }

    private int record(int start, int end, byte[] out, int filled) {
        int space = start;
        while (pending[space] != ' ') {
            space++;
        }
        if (!timeReached && time(start, space).isBefore(options.since())) {
            return filled;
        }
        timeReached = true;
        boolean full = pending[space + 1] == 'F';
        int text = space + 3;
        int at = filled;
        if (options.timestamps() && lineStarts) {
            System.arraycopy(pending, start, out, at, space + 1 - start);
            at += space + 1 - start;
        }
        System.arraycopy(pending, text, out, at, end - text);
        at += end - text;
        lineStarts = full;
        if (full) {
            out[at++] = '\n';
        }
        return at;
    }

    private Instant time(int start, int end) {
        return Instant.parse(new String(pending, start, end - start, StandardCharsets.US_ASCII));
    }
}
