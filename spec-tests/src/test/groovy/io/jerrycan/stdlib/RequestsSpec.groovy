package io.jerrycan.stdlib

import io.fabric8.kubernetes.api.model.ConfigMap
import io.fabric8.kubernetes.client.KubernetesClient
import io.fabric8.kubernetes.client.Watcher
import io.fabric8.kubernetes.client.WatcherException
import io.jerrycan.cluster.Kubernetes
import io.jerrycan.faults.ApiProxy
import io.jerrycan.faults.Fault
import io.jerrycan.scenario.World
import io.jerrycan.spec.RecordingContext
import java.util.concurrent.CompletableFuture
import java.util.concurrent.CountDownLatch
import java.util.concurrent.TimeUnit
import spock.lang.AutoCleanup
import spock.lang.Timeout

/** How much is asked of an API server, and how much of it at once. */
@Timeout(60)
class RequestsSpec extends FunctionSpecification {
    static final int AT_ONCE = 64

    CountDownLatch released = new CountDownLatch(1)

    @AutoCleanup
    ApiProxy proxy = ApiProxy.start(cluster.url()) { request ->
        request.path().endsWith('/namespaces/default') ? { released.await(); it.pass() } as Fault : Fault.NONE
    }

    @AutoCleanup
    KubernetesClient proxied = Kubernetes.client(World.kubeconfig(proxy.url()))

    def cleanup() { released.countDown() }

    def "what is created and deleted costs six requests, and no watch when it goes at once"() {
        given:
        def one = [operation: 'create', namespace: namespace, spec: '{apiVersion: v1, kind: ConfigMap, metadata: {name: a}}']
        def gone = [operation: 'delete', objectReference: [apiVersion: 'v1', resource: 'configmaps', name: 'a', namespace: namespace]]

        when:
        [one, gone].each { RecordingContext.of(proxied).perform(new KubeOps(), it) }

        then:
        proxy.requests().collect { "${it.method()} ${it.path() - "/api/v1/namespaces/$namespace"}".toString() } == [
            'GET /api/v1', 'GET /configmaps/a', 'POST /configmaps', 'GET /configmaps/a', 'DELETE /configmaps/a', 'GET /configmaps/a']
    }

    def "a thousand runs that begin together open no thousand connections, and keep no watch from beginning"() {
        given:
        def watching = new CompletableFuture<String>()

        when:
        def reads = (1..AT_ONCE + 36).collect {
            def read = new CompletableFuture<String>()
            Thread.startDaemon { read.complete(proxied.namespaces().withName('default').get().metadata.name) }
            read
        }
        soon.eventually { assert proxy.requests().size() == AT_ONCE }
        def watch = proxied.configMaps().inNamespace(namespace).watch(new Watcher<ConfigMap>() {
            @Override
            void eventReceived(Watcher.Action action, ConfigMap map) { watching.complete(map.metadata.name) }

            @Override
            void onClose(WatcherException cause) { watching.completeExceptionally(cause) }
        })
        client.resource('{"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "a", "namespace": "' + namespace + '"}}').create()

        then:
        watching.get(20, TimeUnit.SECONDS) == 'a'
        proxy.requests().size() == AT_ONCE + 1

        when:
        released.countDown()

        then:
        reads.every { it.get(20, TimeUnit.SECONDS) == 'default' }

        cleanup:
        watch?.close()
    }
}
