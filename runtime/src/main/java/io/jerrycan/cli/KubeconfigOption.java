package io.jerrycan.cli;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.jerrycan.cluster.Kubernetes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The flag that says which real cluster. */
final class KubeconfigOption {
    @Option(
            names = "--kubeconfig",
            paramLabel = "FILE",
            description = "the cluster; otherwise KUBECONFIG, ~/.kube/config or the pod's service account")
    private Path kubeconfig;

    boolean isGiven() {
        return kubeconfig != null;
    }

    /** The same as a command line that holds in any folder. */
    List<String> written() {
        return isGiven() ? List.of("--kubeconfig", kubeconfig.toAbsolutePath().toString()) : List.of();
    }

    ClusterSession open() throws IOException {
        KubernetesClient client = kubeconfig == null ? Kubernetes.client() : Kubernetes.client(kubeconfig);
        Kubernetes.check(client);
        return new ClusterSession(client, Optional.empty());
    }
}
