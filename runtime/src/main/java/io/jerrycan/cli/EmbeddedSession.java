package io.jerrycan.cli;

import io.fabric8.kubernetes.api.model.GenericKubernetesResourceBuilder;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.KubernetesClientTimeoutException;
import io.jerrycan.cluster.LocalCluster;
import io.jerrycan.cluster.LocalClusterProvider;
import io.jerrycan.model.Blueprint;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Sets an embedded cluster up: a Profile that keeps data in a folder, and the application of the manifests. */
final class EmbeddedSession {
    static final String NAMESPACE = "default";
    static final String PROFILE = "embedded";
    private static final long READY_SECONDS = 60;

    private EmbeddedSession() {}

    static ClusterSession start(LocalClusterProvider provider, Optional<Path> data, List<Path> tools) {
        LocalCluster cluster = provider.start(data, tools);
        KubernetesClient client = cluster.newClient();
        client.resource(new GenericKubernetesResourceBuilder()
                        .withApiVersion(Blueprint.API_VERSION)
                        .withKind("Profile")
                        .withNewMetadata()
                        .withNamespace(NAMESPACE)
                        .withName(PROFILE)
                        .endMetadata()
                        .addToAdditionalProperties(
                                "location",
                                Map.of(
                                        "type",
                                        "filestore",
                                        "bucket",
                                        cluster.sharedFolder().toString()))
                        .build())
                .create();
        return new ClusterSession(client, Optional.of(cluster));
    }

    /**
     * Creates what the manifests hold, in order, and waits until workloads are ready.
     *
     * @throws IOException naming the file that cannot be read or the workload that does not get ready
     */
    static void apply(KubernetesClient client, List<Path> manifests) throws IOException {
        for (Path manifest : manifests) {
            try (InputStream in = Files.newInputStream(manifest)) {
                for (HasMetadata resource : client.load(in).items()) {
                    client.resource(resource).create();
                }
            } catch (NoSuchFileException missing) {
                throw new IOException("there is no manifest " + manifest, missing);
            } catch (KubernetesClientException | IllegalArgumentException refused) {
                throw new IOException("cannot create what " + manifest + " holds: " + refused.getMessage(), refused);
            }
        }
        for (Path manifest : manifests) {
            try (InputStream in = Files.newInputStream(manifest)) {
                for (HasMetadata resource : client.load(in).items()) {
                    awaitReady(client, resource);
                }
            }
        }
    }

    private static void awaitReady(KubernetesClient client, HasMetadata resource) throws IOException {
        if (!(resource instanceof Deployment || resource instanceof StatefulSet)) {
            return;
        }
        try {
            client.resource(resource).waitUntilReady(READY_SECONDS, TimeUnit.SECONDS);
        } catch (KubernetesClientTimeoutException late) {
            throw new IOException(
                    resource.getKind() + " " + resource.getMetadata().getName() + " is not ready after " + READY_SECONDS
                            + " s",
                    late);
        }
    }
}
