package io.jerrycan.cluster;

import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.http.HttpClient;
import io.fabric8.kubernetes.client.impl.KubernetesClientImpl;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import io.fabric8.kubernetes.client.utils.Serialization;
import io.fabric8.kubernetes.client.utils.Utils;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Makes clients of a cluster. */
public final class Kubernetes {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(30);
    private static final int RETRIES = 10;

    /** A sixth of what an API server takes at once by default, from all its clients. */
    private static final int REQUESTS_AT_ONCE = 64;

    /** Ends at once with its client, where the JDK's would hold up the end of the JVM. */
    private static final HttpClient.Factory HTTP = new PooledHttp(REQUESTS_AT_ONCE);

    /** One for all clients: what it learns of a type takes longer than most requests. */
    private static final KubernetesSerialization SERIALIZATION = new KubernetesSerialization();

    static {
        PlainExtensions.read();
    }

    private Kubernetes() {}

    /** Does once what every first client waits for. */
    static void prepare() {
        Serialization.unmarshal("{}", io.fabric8.kubernetes.api.model.Config.class);
        client(Config.empty()).close();
    }

    /**
     * By the usual rules: {@code KUBECONFIG}, {@code ~/.kube/config}, or the service account of the pod this runs in.
     *
     * @throws WrongKubeconfig when the files that are there do not name a cluster, or nothing does
     */
    public static KubernetesClient client() {
        List<Path> files = Config.getKubeconfigFilenames().stream()
                .filter(name -> !name.isEmpty())
                .map(Path::of)
                .toList();
        boolean named = Utils.isNotNullOrEmpty(Utils.getSystemPropertyOrEnvVar(Config.KUBERNETES_KUBECONFIG_FILE));
        if (named || files.stream().anyMatch(Files::exists)) {
            KubeconfigFiles.check(files);
            return client(Config.autoConfigure(null));
        }
        Config config = Config.autoConfigure(null);
        if (config.getMasterUrl().startsWith(Config.DEFAULT_MASTER_URL) && !isInPod()) {
            throw new WrongKubeconfig(
                    "no cluster is named: KUBECONFIG is not set, there is no ~/.kube/config, and this is"
                            + " no pod; name one with --kubeconfig, or use --embedded to run without a cluster");
        }
        return client(config);
    }

    private static boolean isInPod() {
        return System.getenv(Config.KUBERNETES_SERVICE_HOST_PROPERTY) != null;
    }

    /** @throws WrongKubeconfig when it does not name a cluster */
    public static KubernetesClient client(Path kubeconfig) {
        KubeconfigFiles.check(List.of(kubeconfig));
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
        HttpClient impatient = ((PatientHttpClient) client.getHttpClient()).impatient();
        try {
            client(impatient, client.getConfiguration()).getKubernetesVersion();
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
        return client(new PatientHttpClient(http, RETRIES, REQUESTS_AT_ONCE), patient);
    }

    private static KubernetesClient client(HttpClient http, Config config) {
        return new KubernetesClientImpl(http, config, () -> Runnable::run, SERIALIZATION);
    }
}
