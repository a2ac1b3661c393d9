package io.jerrycan.faults

import io.fabric8.kubernetes.client.ConfigBuilder
import io.fabric8.kubernetes.client.KubernetesClient
import io.jerrycan.cluster.Kubernetes
import io.vertx.core.Vertx
import io.vertx.core.http.HttpServerOptions
import io.vertx.core.http.HttpServerRequest
import io.vertx.core.http.HttpVersion
import io.vertx.core.net.SelfSignedCertificate
import java.util.concurrent.CompletableFuture
import java.util.concurrent.CountDownLatch
import java.util.concurrent.TimeUnit
import java.util.concurrent.atomic.AtomicInteger
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.Timeout
import spock.util.concurrent.PollingConditions

/** Over HTTP/2, as API servers speak it with TLS, a log shares its connection with all other requests. */
@Timeout(60)
class CancelledStreamSpec extends Specification {
    def soon = new PollingConditions(timeout: 20, delay: 0.01)
    def connections = new AtomicInteger()
    def left = new CountDownLatch(1)
    def reader = new CompletableFuture<Thread>()

    @AutoCleanup
    Vertx vertx = Vertx.vertx()

    def certificate = SelfSignedCertificate.create('127.0.0.1')

    def server = vertx.createHttpServer(new HttpServerOptions().setSsl(true).setUseAlpn(true).setKeyCertOptions(certificate.keyCertOptions()))
        .connectionHandler { connections.incrementAndGet() }
        .requestHandler { answer(it) }
        .listen(0, '127.0.0.1').toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS)

    @AutoCleanup
    KubernetesClient client = Kubernetes.client(
        new ConfigBuilder().withMasterUrl("https://127.0.0.1:${server.actualPort()}").withTrustCerts(true).build())

    def cleanup() { certificate.delete() }

    private void answer(HttpServerRequest request) {
        assert request.version() == HttpVersion.HTTP_2
        def response = request.response()
        if (request.path() == '/log') {
            response.exceptionHandler { left.countDown() }
            response.setChunked(true).write('one\n')
        } else {
            response.putHeader('Content-Type', 'application/json').end('{"major": "1", "minor": "30"}')
        }
    }

    static boolean isReading(Thread thread) { thread.stackTrace.any { it.className.contains('http2') } }

    def "a log that is given up while its reader waits ends alone"() {
        given:
        def request = client.httpClient.newHttpRequestBuilder().uri("${client.masterUrl}log").forStreaming().build()
        def log = client.httpClient.consumeBytes(request) { data, body ->
            reader.complete(Thread.currentThread())
            body.consume()
        }.get().body()
        log.consume()
        soon.eventually { assert isReading(reader.get()) }

        when:
        log.cancel()

        then:
        left.await(20, TimeUnit.SECONDS)
        soon.eventually { assert !isReading(reader.get()) }
        client.kubernetesVersion.minor == '30'
        connections.get() == 1
    }
}
