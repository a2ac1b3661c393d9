package io.jerrycan.cluster;

import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.http.HttpClient;
import io.fabric8.kubernetes.client.impl.KubernetesClientImpl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Makes clients of a cluster. */
public final class Kubernetes {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(30);
    private static final int RETRIES = 10;

    /** A sixth of what an API server takes at once by default, from all its clients. */
    private static final int REQUESTS_AT_ONCE = 64;

    /**
     * Ends at once with its client, where the JDK's would hold up the end of the JVM; and never sends a request again by
     * itself, as the JDK's does with the start of a command whose answer is lost.
     */
    private static final HttpClient.Factory HTTP = new PooledHttp(REQUESTS_AT_ONCE);

    private Kubernetes() {}

    /**
     * By the usual rules: {@code KUBECONFIG}, {@code ~/.kube/config}, or the service account of the pod this runs in.
     */
    public static KubernetesClient client() {
        return client(Config.autoConfigure(null));
    }

    /** @throws IOException when the file cannot be read */
    public static KubernetesClient client(Path kubeconfig) throws IOException {
        if (!Files.isReadable(kubeconfig)) {
            throw new IOException("there is no readable kubeconfig at " + kubeconfig);
        }
        return client(Config.fromKubeconfig(kubeconfig.toFile()));
    }

    /** @param kubeconfig the text of one */
    public static KubernetesClient client(String kubeconfig) {
        return client(Config.fromKubeconfig(kubeconfig));
    }

    /**
     * Asks once whether the cluster answers, so that a wrong address is told at once and not after all retries.
     *
     * @throws ClusterUnreachable when it does not
     */
    public static void check(KubernetesClient client) {
        Config impatient = new ConfigBuilder(client.getConfiguration())
                .withRequestRetryBackoffLimit(0)
                .build();
        try (KubernetesClient once = new KubernetesClientBuilder()
                .withConfig(impatient)
                .withHttpClientFactory(HTTP)
                .build()) {
            once.getKubernetesVersion();
        } catch (KubernetesClientException failure) {
            if (failure.getCode() <= 0) {
                throw new ClusterUnreachable(client.getMasterUrl(), failure);
            }
            // it answered; whether it permits what comes next will show
        }
    }

    /** With patience for an API server that is busy: 429 and 5xx answers and lost connections are tried again. */
    public static KubernetesClient client(Config config) {
        Config patient = new ConfigBuilder(config)
                .withConnectionTimeout((int) CONNECT_TIMEOUT.toMillis())
                .withRequestTimeout((int) REQUEST_TIMEOUT.toMillis())
                .withRequestRetryBackoffLimit(0)
                .withUserAgent("jerrycan")
                .build();
        HttpClient http = HTTP.newBuilder(patient).build();
        return new KubernetesClientImpl(new PatientHttpClient(http, RETRIES, REQUESTS_AT_ONCE), patient);
    }
}
