package io.jerrycan.embedded.kubelet;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.time.Instant;

/** Finds where in the file of a log a reader begins, without reading what comes before. */
final class LogStart {
    private static final int PAGE = 64 << 10;

    /** The least distance for which another step of the search pays. */
    private static final int NEAR = 1 << 20;

    private final RandomAccessFile file;
    private final long end;

    private LogStart(RandomAccessFile file, long end) {
        this.file = file;
        this.end = end;
    }

    /** The beginning of a record: no later than the first one that is asked for. */
    static long of(RandomAccessFile file, long end, LogOptions options) throws IOException {
        LogStart start = new LogStart(file, end);
        long ofTail = options.tailLines() < 0 ? 0 : start.ofTail(options.tailLines());
        long ofTime = options.since() == null ? 0 : start.ofTime(options.since());
        return Math.max(ofTail, ofTime);
    }

    private long ofTail(long wanted) throws IOException {
        if (wanted == 0) {
            return end;
        }
        byte[] page = new byte[PAGE];
        long lines = 0;
        for (long pageEnd = end; pageEnd > 0; ) {
            long pageStart = Math.max(0, pageEnd - PAGE);
            file.seek(pageStart);
            file.readFully(page, 0, (int) (pageEnd - pageStart));
            for (long at = pageEnd - 1; at >= pageStart; at--) {
                boolean newline = page[(int) (at - pageStart)] == '\n';
                if (newline && at != end - 1 && ++lines == wanted) {
                    return at + 1;
                }
            }
            pageEnd = pageStart;
        }
        return 0;
    }

    /** Records are in the order of their times. */
    private long ofTime(Instant since) throws IOException {
        long early = 0;
        long late = end;
        while (late - early > NEAR) {
            long record = recordBehind(early + (late - early) / 2);
            if (record < end && timeAt(record).isBefore(since)) {
                early = record;
            } else {
                late = early + (late - early) / 2;
            }
        }
        return early;
    }

    private long recordBehind(long at) throws IOException {
        byte[] page = new byte[ContainerLog.LONGEST_RECORD + 64];
        file.seek(at);
        int length = file.read(page, 0, (int) Math.min(page.length, end - at));
        for (int index = 0; index < length; index++) {
            if (page[index] == '\n') {
                return at + index + 1;
            }
        }
        return end;
    }

    private Instant timeAt(long record) throws IOException {
        file.seek(record);
        StringBuilder time = new StringBuilder();
        for (int next = file.read(); next != ' '; next = file.read()) {
            time.append((char) next);
        }
        return Instant.parse(time);
    }
}
