package io.jerrycan.stdlib.pod;

import io.jerrycan.function.FunctionFailure;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Cuts what a process prints into lines, in constant memory: a line longer than {@link #PIECE} arrives in pieces. What
 * follows a marker on its line, wherever the chunks end, arrives whole as a payload.
 */
final class ConsoleReader {
    static final int PIECE = 64 * 1024;

    /** What to do with what was read. */
    interface Sink {
        /** A line without its end, or a piece of a long one; never blank. */
        void text(String piece);

        /**
         * The rest of a line behind the marker.
         *
         * @param payload at most the reader's limit; shorter than {@code size} when the line was longer
         * @param size in bytes
         */
        default void payload(byte[] payload, long size) throws FunctionFailure {}
    }

    private final byte[] marker;
    private final int payloadLimit;
    private final Sink sink;
    private final byte[] line = new byte[PIECE];
    private int length;
    private ByteArrayOutputStream payload;
    private long payloadSize;

    /** @param marker empty when nothing is to be found */
    ConsoleReader(String marker, int payloadLimit, Sink sink) {
        this.marker = marker.getBytes(StandardCharsets.UTF_8);
        this.payloadLimit = payloadLimit;
        this.sink = sink;
    }

    void accept(byte[] data, int offset, int count) throws FunctionFailure {
        int start = offset;
        int end = offset + count;
        for (int i = offset; i < end; i++) {
            if (data[i] == '\n') {
                append(data, start, i - start);
                endLine();
                start = i + 1;
            }
        }
        append(data, start, end - start);
    }

    /** What came last counts as a line, also without an end. */
    void finish() throws FunctionFailure {
        endLine();
    }

    private void append(byte[] data, int offset, int count) {
        int from = offset;
        int left = count;
        while (left > 0 && payload == null) {
            int fitting = Math.min(left, line.length - length);
            System.arraycopy(data, from, line, length, fitting);
            int searchFrom = Math.max(0, length - marker.length + 1);
            length += fitting;
            from += fitting;
            left -= fitting;
            int found = find(searchFrom);
            if (found >= 0) {
                beginPayload(found);
            } else if (length == line.length) {
                emitPiece();
            }
        }
        if (left > 0) {
            addToPayload(data, from, left);
        }
    }

    private int find(int from) {
        if (marker.length == 0) {
            return -1;
        }
        byte first = marker[0];
        int last = length - marker.length;
        for (int i = from; i <= last; i++) {
            if (line[i] == first && Arrays.equals(line, i, i + marker.length, marker, 0, marker.length)) {
                return i;
            }
        }
        return -1;
    }

    private void beginPayload(int found) {
        emit(found);
        payload = new ByteArrayOutputStream();
        int behind = found + marker.length;
        addToPayload(line, behind, length - behind);
    }

    private void addToPayload(byte[] data, int offset, int count) {
        payloadSize += count;
        payload.write(data, offset, Math.min(count, payloadLimit - payload.size()));
    }

    /** All but the end that may be the beginning of a marker or of a character. */
    private void emitPiece() {
        int cut = length - marker.length - 1;
        while (cut > 0 && (line[cut] & 0xC0) == 0x80) {
            cut--;
        }
        emit(cut);
        System.arraycopy(line, cut, line, 0, length - cut);
        length -= cut;
    }

    private void emit(int end) {
        String text = new String(line, 0, end, StandardCharsets.UTF_8);
        if (!text.isBlank()) {
            sink.text(text);
        }
    }

    private void endLine() throws FunctionFailure {
        if (payload != null) {
            byte[] whole = payload.toByteArray();
            payload = null;
            long size = payloadSize;
            payloadSize = 0;
            length = 0;
            sink.payload(whole, size);
        } else {
            emit(length > 0 && line[length - 1] == '\r' ? length - 1 : length);
            length = 0;
        }
    }
}
