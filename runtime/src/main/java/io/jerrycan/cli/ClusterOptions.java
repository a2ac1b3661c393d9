package io.jerrycan.cli;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.jerrycan.cluster.Kubernetes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The flags that say which cluster. */
final class ClusterOptions {
    @Option(
            names = "--kubeconfig",
            paramLabel = "FILE",
            description = "the cluster; otherwise KUBECONFIG, ~/.kube/config or the pod's service account")
    private Path kubeconfig;

    @Option(names = "--embedded", description = "a cluster inside this process, whose pods are local processes")
    private boolean embedded;

    @Mixin
    private LocalClusterOptions local;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    boolean isGiven() {
        return embedded || kubeconfig != null;
    }

    ClusterSession open() throws IOException {
        if (!embedded) {
            if (local.isGiven()) {
                throw new ParameterException(spec.commandLine(), "--apply and --tools go with --embedded");
            }
            KubernetesClient client = kubeconfig == null ? Kubernetes.client() : Kubernetes.client(kubeconfig);
            Kubernetes.check(client);
            return new ClusterSession(client, Optional.empty());
        }
        if (kubeconfig != null) {
            throw new ParameterException(spec.commandLine(), "--embedded and --kubeconfig exclude each other");
        }
        return local.open();
    }
}
