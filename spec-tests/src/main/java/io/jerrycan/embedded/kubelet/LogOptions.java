package io.jerrycan.embedded.kubelet;

import java.time.Instant;

/**
 * Which part of a log.
 *
 * @param tailLines the last so many lines; -1 for all
 * @param limitBytes at most so many bytes; -1 for all
 * @param since only lines written at or after; null for all
 */
public record LogOptions(
        boolean follow, boolean previous, boolean timestamps, long tailLines, long limitBytes, Instant since) {}
