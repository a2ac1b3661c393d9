package io.jerrycan.cluster

import com.sun.net.httpserver.HttpServer
import io.fabric8.kubernetes.client.Config
import io.fabric8.kubernetes.client.ConfigBuilder
import io.fabric8.kubernetes.client.KubernetesClient
import io.fabric8.kubernetes.client.KubernetesClientException
import io.fabric8.kubernetes.client.http.BasicBuilder
import io.fabric8.kubernetes.client.http.HttpClient
import io.fabric8.kubernetes.client.http.HttpResponse
import io.fabric8.kubernetes.client.http.Interceptor
import io.fabric8.kubernetes.client.impl.KubernetesClientImpl
import java.lang.reflect.Proxy
import java.util.concurrent.CompletableFuture
import java.util.concurrent.CopyOnWriteArrayList
import java.util.concurrent.TimeoutException
import spock.lang.Specification
import spock.lang.Timeout

/** Requests that the client gives up waiting for, such as when a login hangs: no connection breaks then. */
@Timeout(60)
class PatientHttpClientSpec extends Specification {
    static final int RETRIES = 3

    List<String> seen = new CopyOnWriteArrayList<>()
    int refused = 0
    HttpServer server = HttpServer.create(new InetSocketAddress('127.0.0.1', 0), 0)
    List<KubernetesClient> opened = []

    def setup() {
        server.createContext('/') { exchange ->
            seen << exchange.requestMethod
            exchange.responseHeaders.add('Content-Type', 'application/json')
            exchange.sendResponseHeaders(seen.size() <= refused ? 401 : 200, 0)
            exchange.responseBody << '{"kind": "ConfigMap", "apiVersion": "v1", "metadata": {"name": "a"}}'
            exchange.close()
        }
        server.start()
    }

    def cleanup() {
        opened*.close()
        server.stop(0)
    }

    Config config(int millis) {
        new ConfigBuilder().withMasterUrl("http://127.0.0.1:$server.address.port").withNamespace('orders')
            .withRequestTimeout(millis).withRequestRetryBackoffLimit(0).build()
    }

    KubernetesClient open(HttpClient http, Config config) {
        opened << new KubernetesClientImpl(http, config)
        opened.last()
    }

    static HttpClient pooled(Config config) { new PooledHttp(8).newBuilder(config).build() }

    /** The first requests have been carried out when the client gives up waiting for them. */
    KubernetesClient impatient(int unanswered) {
        def config = config(30_000)
        def http = pooled(config)
        int sent = 0
        def late = Proxy.newProxyInstance(HttpClient.classLoader, [HttpClient] as Class[]) { proxy, method, arguments ->
            def answer = method.invoke(http, arguments)
            method.name != 'sendAsync' || sent++ >= unanswered ? answer :
                answer.thenCompose { CompletableFuture.failedFuture(new TimeoutException()) }
        } as HttpClient
        open(new PatientHttpClient(late, RETRIES, 8), config)
    }

    def "a #method that got no answer in time is tried again"() {
        when:
        impatient(RETRIES).raw('/', method, body)

        then:
        seen == [method] * (RETRIES + 1)

        where:
        method   | body
        'GET'    | null
        'PUT'    | [:]
        'DELETE' | null
    }

    def "a read that never gets one fails like one whose connection broke"() {
        when:
        impatient(Integer.MAX_VALUE).configMaps().withName('a').get()

        then:
        def failure = thrown(KubernetesClientException)
        failure.cause instanceof IOException
        failure.cause.message == 'timed out'
        seen.size() == RETRIES + 1
    }

    def "a #method that may still be under way is not sent a second time, and fails like one whose connection broke"() {
        when:
        impatient(1).raw('/', method, [:])

        then:
        def failure = thrown(KubernetesClientException)
        failure.cause instanceof IOException
        seen == [method]

        where:
        method << ['POST', 'PATCH']
    }

    static class HangingLogin implements Interceptor {
        @Override
        CompletableFuture<Boolean> afterFailure(BasicBuilder request, HttpResponse<?> response, Interceptor.RequestTags tags) {
            new CompletableFuture<>()
        }
    }

    def "a login that hangs is begun again"() {
        given:
        refused = 1
        def config = config(500)
        def http = new PatientHttpClient(pooled(config), RETRIES, 8).newBuilder()
            .addOrReplaceInterceptor('login', new HangingLogin()).build()

        expect:
        open(http, config).configMaps().withName('a').get().metadata.name == 'a'
        seen.size() > 1
    }
}
