package io.jerrycan.cluster;

import io.fabric8.kubernetes.client.KubernetesClient;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A cluster that lives in this process and ends with it. It has a Profile, {@value #PROFILE} in namespace
 * {@value #PROFILE_NAMESPACE}, that keeps data in {@link #sharedFolder()}.
 */
public interface LocalCluster extends AutoCloseable {
    String PROFILE = "embedded";
    String PROFILE_NAMESPACE = "default";

    /** A new client, the caller's to close. */
    KubernetesClient newClient();

    /** Writes a kubeconfig with which {@code kubectl} and others reach the cluster. */
    void writeKubeconfig(Path file) throws IOException;

    /** The folder that holds the data of a claim. */
    Path claimFolder(String namespace, String claim);

    /** A folder that every pod sees at the same path and may write to. */
    Path sharedFolder();

    /** Ends all that runs in it. */
    @Override
    void close();
}
