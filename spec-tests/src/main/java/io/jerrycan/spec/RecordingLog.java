package io.jerrycan.spec;

import io.jerrycan.function.PhaseLog;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what a phase logs. */
public final class RecordingLog implements PhaseLog {
    private final List<String> messages = new CopyOnWriteArrayList<>();
    private final List<String> lines = new CopyOnWriteArrayList<>();

    @Override
    public void info(String message, Object... keyValues) {
        messages.add("info: " + message + " " + Arrays.toString(keyValues));
    }

    @Override
    public void warn(String message, Object... keyValues) {
        messages.add("warn: " + message + " " + Arrays.toString(keyValues));
    }

    @Override
    public void line(String pod, String container, String line) {
        lines.add(line);
    }

    /** {@code info: the message [name, value]} or {@code warn: ...}, in order. */
    public List<String> messages() {
        return messages;
    }

    /** What containers printed, in order. */
    public List<String> lines() {
        return lines;
    }
}
