package io.jerrycan.stdlib.api

import io.fabric8.kubernetes.api.model.ConfigMap
import io.fabric8.kubernetes.api.model.ConfigMapBuilder
import io.fabric8.kubernetes.client.KubernetesClient
import io.jerrycan.cluster.Kubernetes
import io.jerrycan.faults.ApiProxy
import io.jerrycan.faults.Fault
import io.jerrycan.scenario.World
import io.jerrycan.stdlib.FunctionSpecification
import java.util.concurrent.ConcurrentLinkedQueue
import java.util.concurrent.CountDownLatch
import spock.lang.AutoCleanup

/** A spec of watches that several share, which come through a proxy that can hold them up. */
abstract class SharedWatchSpecification extends FunctionSpecification {
    /** What happens to the next watches, one after the other. */
    Queue<Fault> nextWatches = new ConcurrentLinkedQueue<>()
    Queue<Fault> nextLists = new ConcurrentLinkedQueue<>()
    CountDownLatch released = new CountDownLatch(1)

    @AutoCleanup
    ApiProxy proxy = ApiProxy.start(cluster.url()) { request ->
        (request.isWatch() ? nextWatches : request.target.contains('fieldSelector') ? nextLists : null)?.poll() ?: Fault.NONE
    }

    @AutoCleanup
    KubernetesClient proxied = Kubernetes.client(World.kubeconfig(proxy.url()))

    List<Changes> opened = []

    def cleanup() {
        released.countDown()
        opened*.close()
    }

    Changes changes() {
        opened << new Changes()
        opened.last()
    }

    NamedResource<ConfigMap> map(String name = 'a', KubernetesClient by = proxied) {
        NamedResource.of(by, ConfigMap, namespace, name)
    }

    def watch(Changes changes = changes(), NamedResource<?> resource = map()) { changes.watch('ConfigMap a', resource) }

    void create(String gate) {
        client.resource(new ConfigMapBuilder().withNewMetadata().withName('a').withNamespace(namespace).endMetadata()
            .withData([gate: gate]).build()).create()
    }

    void set(String gate) { client.configMaps().inNamespace(namespace).withName('a').edit { it.data = [gate: gate]; it } }

    void remove() { client.configMaps().inNamespace(namespace).withName('a').delete() }

    static String seen(Changes.Watched<ConfigMap> watched) { watched.one().map { it.data.gate }.orElse('nothing') }

    int watches() { proxy.requests().count { it.isWatch() } }
}
