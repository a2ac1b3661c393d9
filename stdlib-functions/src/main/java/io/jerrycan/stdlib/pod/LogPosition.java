package io.jerrycan.stdlib.pod;

import io.jerrycan.function.FunctionFailure;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Puts the parts of a container's log together that several connections delivered: each byte is passed on exactly once,
 * without the timestamps that the API server was asked to put before each line. Memory is constant.
 *
 * <p>Where a connection broke is known from the second of its newest line and from how many lines came since then: the
 * API server delivers from a second on, and the lines of two streams need not be in the order of their times. In a log
 * without timestamps every connection begins at the first line, and all lines are counted.
 */
final class LogPosition {
    /** Longer than any RFC 3339 timestamp with nanoseconds and a zone. */
    private static final int LONGEST_STAMP = 40;

    private static final byte[] LINE_END = {'\n'};

    private final boolean stamped;
    private final ByteSink output;

    private Instant second = Instant.MIN;
    private long linesSince;
    private long partial;

    private String parsedText = "";
    private Optional<Instant> parsed = Optional.empty();

    private final ByteArrayOutputStream stamp = new ByteArrayOutputStream();
    private boolean lineStarted;
    private boolean lineDropped;
    private boolean lineCounts;

    private boolean catchingUp;
    private long linesToSkip;
    private long bytesToSkip;

    /** @param stamped whether the lines begin with a timestamp */
    LogPosition(boolean stamped, ByteSink output) {
        this.stamped = stamped;
        this.output = output;
    }

    /** The second from which a new connection has to deliver; absent for the whole log. */
    Optional<Instant> since() {
        return second == Instant.MIN ? Optional.empty() : Optional.of(second);
    }

    /** A connection begins to deliver from {@link #since()}. */
    void connected() throws FunctionFailure {
        if (partial > 0 && !lineCounts) {
            output.accept(LINE_END, 0, 1);
            partial = 0;
        }
        catchingUp = true;
        linesToSkip = linesSince;
        bytesToSkip = partial;
        beginLine();
    }

    void accept(byte[] data, int offset, int count) throws FunctionFailure {
        int start = offset;
        int end = offset + count;
        while (start < end) {
            int lineEnd = start;
            while (lineEnd < end && data[lineEnd] != '\n') {
                lineEnd++;
            }
            content(data, start, lineEnd);
            if (lineEnd < end) {
                endLine();
            }
            start = lineEnd + 1;
        }
    }

    /** No connection will follow: what looked like the beginning of a timestamp was none. */
    void finish() throws FunctionFailure {
        if (stamp.size() > 0 && !lineStarted) {
            endStamp();
        }
    }

    private void beginLine() {
        stamp.reset();
        lineStarted = false;
    }

    private void content(byte[] data, int start, int end) throws FunctionFailure {
        int from = start;
        if (!stamped && !lineStarted) {
            startLine(Optional.empty());
        }
        while (!lineStarted && from < end) {
            byte next = data[from++];
            stamp.write(next);
            if (next == ' ' || stamp.size() > LONGEST_STAMP) {
                endStamp();
            }
        }
        pass(data, from, end - from);
    }

    private void endStamp() throws FunctionFailure {
        byte[] read = stamp.toByteArray();
        Optional<Instant> time = parse(read);
        startLine(time);
        if (time.isEmpty()) {
            pass(read, 0, read.length);
        }
    }

    /** Most lines are of the same second as the one before. */
    private Optional<Instant> parse(byte[] stamp) {
        String text = withoutFraction(new String(stamp, StandardCharsets.US_ASCII).strip());
        if (!text.equals(parsedText)) {
            parsedText = text;
            parsed = second(text);
        }
        return parsed;
    }

    private static String withoutFraction(String text) {
        int point = text.indexOf('.');
        int zone = point + 1;
        while (point >= 0 && zone < text.length() && Character.digit(text.charAt(zone), 10) >= 0) {
            zone++;
        }
        return zone > point + 1 ? text.substring(0, point) + text.substring(zone) : text;
    }

    private static Optional<Instant> second(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.SECONDS));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    private void startLine(Optional<Instant> time) {
        lineStarted = true;
        lineCounts = time.filter(second::isAfter).isEmpty();
        lineDropped = catchingUp && (linesToSkip > 0 || !lineCounts);
        if (lineDropped) {
            linesToSkip -= lineCounts ? 1 : 0;
            return;
        }
        catchingUp = false;
        if (time.filter(second::isBefore).isPresent()) {
            second = time.get();
            linesSince = 0;
        }
    }

    private void pass(byte[] data, int offset, int count) throws FunctionFailure {
        if (lineDropped || count == 0) {
            return;
        }
        int skipped = (int) Math.min(bytesToSkip, count);
        bytesToSkip -= skipped;
        if (count > skipped) {
            partial += count - skipped;
            output.accept(data, offset + skipped, count - skipped);
        }
    }

    private void endLine() throws FunctionFailure {
        if (!lineStarted) {
            endStamp();
        }
        if (!lineDropped) {
            output.accept(LINE_END, 0, 1);
            linesSince += lineCounts ? 1 : 0;
            partial = 0;
            bytesToSkip = 0;
        }
        beginLine();
    }
}
