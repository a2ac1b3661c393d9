package io.jerrycan.embedded.local;

import io.fabric8.kubernetes.api.model.GenericKubernetesResourceBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.jerrycan.cluster.Kubernetes;
import io.jerrycan.cluster.LocalCluster;
import io.jerrycan.cluster.LocalClusterProvider;
import io.jerrycan.embedded.EmbeddedCluster;
import io.jerrycan.embedded.EmbeddedOptions;
import io.jerrycan.embedded.Kubeconfig;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Starts an {@link EmbeddedCluster} whose pods find {@code kando}, {@code jerrycan} and the given tools. */
public final class EmbeddedClusterProvider implements LocalClusterProvider {
    @Override
    public LocalCluster start(Optional<Path> data, List<Path> tools) {
        PodPrograms own = PodPrograms.install();
        try {
            List<Path> programs =
                    new ArrayList<>(tools.stream().map(Path::toAbsolutePath).toList());
            programs.add(own.folder());
            EmbeddedOptions options = EmbeddedOptions.defaults()
                    .podPath(programs.toArray(Path[]::new))
                    .hostPaths(own.needs().toArray(Path[]::new));
            EmbeddedCluster cluster =
                    EmbeddedCluster.start(data.map(options::dataDir).orElse(options));
            Started started = new Started(cluster, own);
            createProfile(started);
            return started;
        } catch (RuntimeException failure) {
            own.close();
            throw failure;
        }
    }

    private static void createProfile(LocalCluster cluster) {
        try (KubernetesClient client = cluster.newClient()) {
            client.resource(new GenericKubernetesResourceBuilder()
                            .withApiVersion("cr.kanister.io/v1alpha1")
                            .withKind("Profile")
                            .withNewMetadata()
                            .withNamespace(LocalCluster.PROFILE_NAMESPACE)
                            .withName(LocalCluster.PROFILE)
                            .endMetadata()
                            .addToAdditionalProperties(
                                    "location",
                                    Map.of("type", "filestore", "bucket", String.valueOf(cluster.sharedFolder())))
                            .build())
                    .create();
        }
    }

    private record Started(EmbeddedCluster cluster, PodPrograms own) implements LocalCluster {
        @Override
        public KubernetesClient newClient() {
            return Kubernetes.client(Kubeconfig.text(cluster.url(), "default"));
        }

        @Override
        public void writeKubeconfig(Path file) {
            cluster.writeKubeconfig(file);
        }

        @Override
        public Path claimFolder(String namespace, String claim) {
            return cluster.claimFolder(namespace, claim);
        }

        @Override
        public Path sharedFolder() {
            return cluster.sharedFolder();
        }

        @Override
        public void close() {
            cluster.close();
            own.close();
        }
    }
}
