package io.jerrycan.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How an embedded cluster is set up. Start from {@link #DEFAULT}.
 *
 * @param dataDir where volumes live; kept when the cluster is closed. Null for a temporary folder that goes with it
 * @param podPath folders whose programs containers find first
 * @param podEnv variables of every container
 * @param hostPaths further folders that containers see, read-only, at their own paths; needed for folders below /tmp
 * @param namespacesAppear whether a missing namespace is created with the first object in it, instead of an error 404
 * @param historySize how many changes a watch can be behind before it is told 410
 * @param bookmarkInterval how often watches that ask for bookmarks get one
 * @param restartBackoff the pause before the second restart of a container; doubled each time
 */
public record EmbeddedOptions(
        Path dataDir,
        List<Path> podPath,
        Map<String, String> podEnv,
        List<Path> hostPaths,
        boolean namespacesAppear,
        int historySize,
        Duration bookmarkInterval,
        Duration restartBackoff) {

    public static final EmbeddedOptions DEFAULT = new EmbeddedOptions(
            null, List.of(), Map.of(), List.of(), false, 10_000, Duration.ofMinutes(1), Duration.ofSeconds(1));

    public EmbeddedOptions {
        podPath = List.copyOf(podPath);
        podEnv = Map.copyOf(podEnv);
        hostPaths = List.copyOf(hostPaths);
    }

    public EmbeddedOptions withDataDir(Path folder) {
        return new EmbeddedOptions(
                folder, podPath, podEnv, hostPaths, namespacesAppear, historySize, bookmarkInterval, restartBackoff);
    }

    public EmbeddedOptions withPodPath(Path... folders) {
        return new EmbeddedOptions(
                dataDir,
                List.of(folders),
                podEnv,
                hostPaths,
                namespacesAppear,
                historySize,
                bookmarkInterval,
                restartBackoff);
    }

    public EmbeddedOptions withPodEnv(Map<String, String> variables) {
        return new EmbeddedOptions(
                dataDir,
                podPath,
                variables,
                hostPaths,
                namespacesAppear,
                historySize,
                bookmarkInterval,
                restartBackoff);
    }

    public EmbeddedOptions withHostPaths(Path... folders) {
        return new EmbeddedOptions(
                dataDir,
                podPath,
                podEnv,
                List.of(folders),
                namespacesAppear,
                historySize,
                bookmarkInterval,
                restartBackoff);
    }

    public EmbeddedOptions withNamespacesAppearing() {
        return new EmbeddedOptions(
                dataDir, podPath, podEnv, hostPaths, true, historySize, bookmarkInterval, restartBackoff);
    }

    public EmbeddedOptions withHistorySize(int changes) {
        return new EmbeddedOptions(
                dataDir, podPath, podEnv, hostPaths, namespacesAppear, changes, bookmarkInterval, restartBackoff);
    }

    public EmbeddedOptions withBookmarkInterval(Duration interval) {
        return new EmbeddedOptions(
                dataDir, podPath, podEnv, hostPaths, namespacesAppear, historySize, interval, restartBackoff);
    }

    public EmbeddedOptions withRestartBackoff(Duration pause) {
        return new EmbeddedOptions(
                dataDir, podPath, podEnv, hostPaths, namespacesAppear, historySize, bookmarkInterval, pause);
    }
}
