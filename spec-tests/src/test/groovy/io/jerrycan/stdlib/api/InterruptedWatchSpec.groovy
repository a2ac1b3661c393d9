package io.jerrycan.stdlib.api

import io.fabric8.kubernetes.client.KubernetesClientException
import io.fabric8.kubernetes.client.http.HttpClient
import io.fabric8.kubernetes.client.impl.KubernetesClientImpl
import java.lang.reflect.Proxy
import java.util.concurrent.CompletableFuture
import java.util.concurrent.Executor
import java.util.concurrent.TimeUnit
import spock.lang.Timeout

/** Who is cancelled while he begins or leaves a watch comes to know of it: informers clear interrupts. */
@Timeout(120)
class InterruptedWatchSpec extends SharedWatchSpecification {
    def "an interrupt is not lost that comes with the first list, also when that is there at once"() {
        given:
        create('open')
        def atOnce = new KubernetesClientImpl(answering(proxied.httpClient), proxied.configuration, { { it.run() } as Executor },
            proxied.kubernetesSerialization)
        def watch = new ResourceWatch<>(map('a', atOnce).list())
        def kept = new CompletableFuture<Boolean>()

        when:
        Thread.startDaemon {
            def self = Thread.currentThread()
            watch.add { self.interrupt() }
            try {
                watch.begin()
            } catch (KubernetesClientException interrupted) {
                // as it should be, unless it had begun before
            }
            kept.complete(Thread.interrupted())
        }

        then:
        kept.get(30, TimeUnit.SECONDS)

        cleanup:
        watch?.end()
    }

    /** The same client, which gives back no answer that is not there yet. */
    static HttpClient answering(HttpClient client) {
        Proxy.newProxyInstance(HttpClient.classLoader, [HttpClient] as Class[]) { proxy, method, arguments ->
            def answer = method.invoke(client, arguments)
            if (method.name == 'sendAsync') {
                CompletableFuture.allOf(answer).join()
            }
            answer
        } as HttpClient
    }

    def "an interrupt is not lost that comes while the watch is left"() {
        given:
        def changes = changes()
        watch(changes)

        when:
        Thread.currentThread().interrupt()
        changes.close()

        then:
        Thread.interrupted()
    }
}
