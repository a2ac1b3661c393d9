package io.jerrycan.contract

import groovy.json.JsonOutput
import groovy.json.JsonSlurper
import io.fabric8.kubernetes.client.Config
import io.fabric8.kubernetes.client.ConfigBuilder
import io.fabric8.kubernetes.client.KubernetesClient
import io.fabric8.kubernetes.client.KubernetesClientBuilder
import io.fabric8.kubernetes.client.http.HttpRequest
import io.jerrycan.embedded.EmbeddedCluster
import java.nio.file.Files
import java.time.Instant
import java.util.concurrent.TimeUnit

/**
 * The API server that the contract is checked against: that of {@code -Dkubeconfig=FILE}, or else an embedded cluster. One
 * for all specs of a JVM.
 */
@Singleton(lazy = true, strict = false)
class ApiServer {

    private static final long CONTROLLERS_ANSWER_SECONDS = 10

    final KubernetesClient client
    final boolean embedded
    private final EmbeddedCluster cluster

    private ApiServer() {
        String kubeconfig = System.getProperty('kubeconfig')
        embedded = !kubeconfig
        cluster = embedded ? EmbeddedCluster.start() : null
        File file = embedded ? cluster.writeKubeconfig(Files.createTempFile('contract', '.yaml')).toFile() : new File(kubeconfig)
        if (embedded) {
            file.deleteOnExit()
        }
        Config config = new ConfigBuilder(Config.fromKubeconfig(file)).withRequestRetryBackoffLimit(0).withRequestTimeout(60_000).build()
        client = new KubernetesClientBuilder().withConfig(config).build()
    }

    /** Whether somebody does what controllers do: collect garbage, empty namespaces, roll workloads out. */
    @Lazy boolean controllers = embedded || findControllers()

    /** Whether pods run here. */
    @Lazy boolean kubelet = client.nodes().list().items.any { node ->
        node.status?.conditions?.any { it.type == 'Ready' && it.status == 'True' }
    }

    private boolean findControllers() {
        String name = send('POST', '/api/v1/namespaces', [metadata: [generateName: 'contract-probe-']]).body.metadata.name
        try {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(CONTROLLERS_ANSWER_SECONDS)
            while (System.nanoTime() < end) {
                if (client.serviceAccounts().inNamespace(name).withName('default').get()) {
                    return true
                }
            }
            false
        } finally {
            send('DELETE', "/api/v1/namespaces/$name")
        }
    }

    /** The answer to a request: code, and the body as a tree, or as text if it is not JSON. */
    Map send(String method, String path, Object body = null, Map<String, String> headers = [:]) {
        def text = body == null ? null : body instanceof CharSequence ? body.toString() : JsonOutput.toJson(body)
        def response = client.httpClient.sendAsync(request(method, path, text, headers), String).get(60, TimeUnit.SECONDS)
        def json = response.body().startsWith('{')
        [code: response.code(), body: json ? new JsonSlurper().parseText(response.body()) : response.body(),
         warnings: response.headers('Warning')]
    }

    /** The lines of an answer that goes on. */
    EventStream stream(String path) {
        def response = client.httpClient.sendAsync(request('GET', path, null, [:]), InputStream).get(60, TimeUnit.SECONDS)
        new EventStream(response.code(), response.body())
    }

    private HttpRequest request(String method, String path, String body, Map<String, String> headers) {
        def type = headers['Content-Type'] ?: 'application/json'
        def builder = client.httpClient.newHttpRequestBuilder().uri(client.masterUrl.toString() - ~'/$' + path)
            .method(method, type, body)
        if (body != null) {
            builder.header('Content-Type', type)
        }
        headers.findAll { it.key != 'Content-Type' }.each { name, value -> builder.header(name, value) }
        builder.build()
    }

    /** Makes a watch that resumes from an older version see 410. A real server forgets in its own time only. */
    void forgetHistory() {
        cluster.forgetHistory()
    }

    static boolean isTime(String text) {
        Instant.parse(text)
    }
}
