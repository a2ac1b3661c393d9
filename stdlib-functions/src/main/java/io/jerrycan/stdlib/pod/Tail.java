package io.jerrycan.stdlib.pod;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last lines that a process printed, for the message of its failure. */
final class Tail {
    static final int LINES = 10;
    static final int WIDTH = 1000;

    private final Deque<String> lines = new ArrayDeque<>();

    synchronized void add(String line) {
        lines.add(line.length() > WIDTH ? line.substring(0, WIDTH) + "..." : line);
        if (lines.size() > LINES) {
            lines.remove();
        }
    }

    synchronized List<String> lines() {
        return List.copyOf(lines);
    }
}
