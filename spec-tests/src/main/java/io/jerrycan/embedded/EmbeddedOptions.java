package io.jerrycan.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** How an embedded cluster is set up. Start from {@link #defaults()}; each method returns a changed copy. */
public final class EmbeddedOptions {

    private Path dataDir;
    private List<Path> podPath = List.of();
    private Map<String, String> podEnv = Map.of();
    private List<Path> hostPaths = List.of();
    private boolean namespacesAppear;
    private boolean isolated = true;
    private boolean enforcing;
    private int historySize = 10_000;
    private Duration bookmarkInterval = Duration.ofMinutes(1);
    private Duration restartBackoff = Duration.ofSeconds(1);

    private EmbeddedOptions() {}

    private EmbeddedOptions(EmbeddedOptions other) {
        dataDir = other.dataDir;
        podPath = other.podPath;
        podEnv = other.podEnv;
        hostPaths = other.hostPaths;
        namespacesAppear = other.namespacesAppear;
        isolated = other.isolated;
        enforcing = other.enforcing;
        historySize = other.historySize;
        bookmarkInterval = other.bookmarkInterval;
        restartBackoff = other.restartBackoff;
    }

    public static EmbeddedOptions defaults() {
        return new EmbeddedOptions();
    }

    /** Where volumes live; the folder is kept when the cluster is closed. Without it, a temporary one goes with the cluster. */
    public EmbeddedOptions dataDir(Path folder) {
        EmbeddedOptions copy = new EmbeddedOptions(this);
        copy.dataDir = folder;
        return copy;
    }

    /** Folders whose programs containers find first. */
    public EmbeddedOptions podPath(Path... folders) {
        EmbeddedOptions copy = new EmbeddedOptions(this);
        copy.podPath = List.of(folders);
        return copy;
    }

    /** Variables of every container. */
    public EmbeddedOptions podEnv(Map<String, String> variables) {
        EmbeddedOptions copy = new EmbeddedOptions(this);
        copy.podEnv = Map.copyOf(variables);
        return copy;
    }

    /** Further folders that containers see, read-only, at their own paths; folders below /tmp and /run need this. */
    public EmbeddedOptions hostPaths(Path... folders) {
        EmbeddedOptions copy = new EmbeddedOptions(this);
        copy.hostPaths = List.of(folders);
        return copy;
    }

    /** A missing namespace is created with the first object in it, instead of an error 404. */
    public EmbeddedOptions namespacesAppear() {
        EmbeddedOptions copy = new EmbeddedOptions(this);
        copy.namespacesAppear = true;
        return copy;
    }

    /** Runs containers without bwrap even where it is there, as on machines that do not have it. */
    public EmbeddedOptions withoutIsolation() {
        EmbeddedOptions copy = new EmbeddedOptions(this);
        copy.isolated = false;
        return copy;
    }

    /** Programs in pods may do what RBAC allows the pod's service account, instead of everything. */
    public EmbeddedOptions enforcing() {
        EmbeddedOptions copy = new EmbeddedOptions(this);
        copy.enforcing = true;
        return copy;
    }

    /** How many changes a watch can be behind before it is told 410. */
    public EmbeddedOptions historySize(int changes) {
        EmbeddedOptions copy = new EmbeddedOptions(this);
        copy.historySize = changes;
        return copy;
    }

    /** How often watches that ask for bookmarks get one. */
    public EmbeddedOptions bookmarkInterval(Duration interval) {
        EmbeddedOptions copy = new EmbeddedOptions(this);
        copy.bookmarkInterval = interval;
        return copy;
    }

    /** The pause before the second restart of a container; doubled each time. */
    public EmbeddedOptions restartBackoff(Duration pause) {
        EmbeddedOptions copy = new EmbeddedOptions(this);
        copy.restartBackoff = pause;
        return copy;
    }

    Path dataDir() {
        return dataDir;
    }

    List<Path> podPath() {
        return podPath;
    }

    Map<String, String> podEnv() {
        return podEnv;
    }

    List<Path> hostPaths() {
        return hostPaths;
    }

    boolean hasNamespacesAppear() {
        return namespacesAppear;
    }

    boolean isIsolated() {
        return isolated;
    }

    boolean isEnforcing() {
        return enforcing;
    }

    int historySize() {
        return historySize;
    }

    Duration bookmarkInterval() {
        return bookmarkInterval;
    }

    Duration restartBackoff() {
        return restartBackoff;
    }
}
