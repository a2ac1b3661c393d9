package io.jerrycan.cluster;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * Starts a {@link LocalCluster}. Found on the class path, so that what is shipped to a real cluster need not contain it.
 */
public interface LocalClusterProvider {
    /**
     * @param data where volumes keep their data beyond this process; absent for a folder that goes with the cluster
     * @param tools folders of programs that every pod finds on its {@code PATH}, the first wins; {@code kando} is there
     *     without being named
     */
    LocalCluster start(Optional<Path> data, List<Path> tools);

    /** The provider on the class path, if there is one. */
    static Optional<LocalClusterProvider> find() {
        return ServiceLoader.load(LocalClusterProvider.class).findFirst();
    }
}
