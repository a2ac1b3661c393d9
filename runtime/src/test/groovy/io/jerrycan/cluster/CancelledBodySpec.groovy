package io.jerrycan.cluster

import io.fabric8.kubernetes.client.ConfigBuilder
import io.fabric8.kubernetes.client.KubernetesClient
import java.util.concurrent.CompletableFuture
import java.util.concurrent.CountDownLatch
import java.util.concurrent.TimeUnit
import java.util.concurrent.atomic.AtomicInteger
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.Timeout
import spock.util.concurrent.PollingConditions

/** Logs are followed by one thread, and given up by another. */
@Timeout(20)
class CancelledBodySpec extends Specification {
    def soon = new PollingConditions(timeout: 20, delay: 0.01)
    def connections = new AtomicInteger()
    def left = new CountDownLatch(1)
    def goOn = new CountDownLatch(1)

    /** Keeps each connection; a log has one part until it may go on, and then its end. */
    @AutoCleanup
    ServerSocket server = new ServerSocket(0, 50, InetAddress.loopbackAddress)

    @AutoCleanup
    KubernetesClient client = Kubernetes.client(new ConfigBuilder().withMasterUrl("http://127.0.0.1:$server.localPort").build())

    def reader = new CompletableFuture<Thread>()

    def setup() {
        inThread {
            while (true) {
                def connection = server.accept()
                connections.incrementAndGet()
                inThread { serve(connection) }
            }
        }
    }

    private static void inThread(Closure<?> work) {
        Thread.startDaemon {
            try {
                work()
            } catch (SocketException closed) {
                // by the client, or at the end
            }
        }
    }

    private void serve(Socket connection) {
        def out = connection.outputStream
        connection.inputStream.withReader('ISO-8859-1') { requests ->
            for (String line = requests.readLine(); line != null; line = requests.readLine()) {
                if (line.startsWith('GET /log')) {
                    out << 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\none\n\r\n'
                    inThread {
                        goOn.await()
                        out << '0\r\n\r\n'
                    }
                } else if (line.startsWith('GET ')) {
                    out << 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 27\r\n\r\n{"major":"1","minor":"30"} '
                }
            }
        }
        left.countDown()
    }

    /** A log whose reader waits for its next part. */
    def log() {
        def request = client.httpClient.newHttpRequestBuilder().uri("${client.masterUrl}log").forStreaming().build()
        def body = client.httpClient.consumeBytes(request) { data, body ->
            reader.complete(Thread.currentThread())
            body.consume()
        }.get().body()
        body.consume()
        soon.eventually { assert isReading(reader.get()) }
        body
    }

    static boolean isReading(Thread thread) { thread.stackTrace.any { it.className.contains('http1') } }

    def "a body that is given up while its reader waits for more is left at once, by both"() {
        given:
        def log = log()

        when:
        log.cancel()

        then:
        left.await(20, TimeUnit.SECONDS)
        soon.eventually { assert !isReading(reader.get()) }
    }

    def "what is asked next gets its answer, also when the server ends the body then"() {
        given:
        def log = log()

        when:
        log.cancel()
        goOn.countDown()
        soon.eventually { assert !isReading(reader.get()) }

        then:
        client.kubernetesVersion.minor == '30'
    }

    def "a body that is read to its end leaves its connection for the next request"() {
        given:
        def log = log()

        when:
        goOn.countDown()
        log.done().get(20, TimeUnit.SECONDS)
        client.kubernetesVersion

        then:
        connections.get() == 1
    }
}
