package io.jerrycan.stdlib.api

import io.fabric8.kubernetes.api.model.ConfigMap
import io.fabric8.kubernetes.api.model.ConfigMapBuilder
import io.fabric8.kubernetes.client.KubernetesClient
import io.fabric8.kubernetes.client.KubernetesClientException
import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext
import io.fabric8.kubernetes.client.http.HttpClient
import io.fabric8.kubernetes.client.impl.KubernetesClientImpl
import io.jerrycan.cluster.Kubernetes
import io.jerrycan.faults.ApiProxy
import io.jerrycan.faults.Fault
import io.jerrycan.faults.FaultKind
import io.jerrycan.scenario.World
import io.jerrycan.spec.RecordingContext
import io.jerrycan.stdlib.FunctionSpecification
import io.jerrycan.stdlib.WaitV2
import java.lang.reflect.Proxy
import java.util.concurrent.CompletableFuture
import java.util.concurrent.ConcurrentLinkedQueue
import java.util.concurrent.CountDownLatch
import java.util.concurrent.ExecutionException
import java.util.concurrent.Executor
import java.util.concurrent.TimeUnit
import spock.lang.AutoCleanup
import spock.lang.Timeout

/** Many who wait for one resource have one watch, and none of them sees, loses or waits for more than by himself. */
@Timeout(120)
class SharedWatchSpec extends FunctionSpecification {
    /** What happens to the next watches, one after the other. */
    Queue<Fault> nextWatches = new ConcurrentLinkedQueue<>()
    Queue<Fault> nextLists = new ConcurrentLinkedQueue<>()
    CountDownLatch released = new CountDownLatch(1)
    CountDownLatch left = new CountDownLatch(1)

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

    /** The server's events come no further than the proxy until they are released. */
    final Fault held = {
        it.forward()
        it.followClient()
        it.relayHead()
        released.await()
        it.relay(Long.MAX_VALUE)
    } as Fault

    final Fault observed = {
        it.forward()
        it.followClient()
        try {
            it.relay(Long.MAX_VALUE)
        } finally {
            left.countDown()
        }
    } as Fault

    final Fault reset = { it.forward(); it.relayHead(); released.await(); it.reset() } as Fault

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

    def inThread(Closure<?> work) {
        def result = new CompletableFuture()
        def thread = Thread.startDaemon {
            try {
                result.complete(work())
            } catch (Throwable thrown) {
                result.completeExceptionally(thrown)
            }
        }
        [thread: thread, result: result]
    }

    static Throwable failure(running) {
        try {
            running.result.get(30, TimeUnit.SECONDS)
            null
        } catch (ExecutionException thrown) {
            thrown.cause
        }
    }

    def "who may not watch is told so, each of them, and the next one asks anew"() {
        given:
        def bystander = cluster.newClient(namespace, 'bystander')

        when:
        def failures = (1..3).collect { inThread { watch(new Changes(), map('a', bystander)) } }.collect { failure(it) }

        then:
        failures*.code() == [403] * 3
        failures*.message.toSet() == ['Failed to watch ConfigMap a: 403 Forbidden: configmaps "a" is forbidden: ' +
            "User \"system:serviceaccount:$namespace:bystander\" cannot list resource \"configmaps\" in API group \"\" " +
            "in the namespace \"$namespace\""].toSet()*.toString().toSet()

        when:
        allow('bystander', ['a'])
        create('open')

        then:
        seen(watch(changes(), map('a', bystander))) == 'open'

        cleanup:
        bystander.close()
    }

    def "a Role for one name is enough, and what another client may see is not shared with one that may not"() {
        given:
        create('open')
        allow('one-name', ['a'])
        def allowed = cluster.newClient(namespace, 'one-name')
        def refused = cluster.newClient(namespace, 'none')

        expect:
        (1..2).collect { seen(watch(changes(), map('a', allowed))) } == ['open', 'open']

        when:
        watch(changes(), map('a', refused))

        then:
        def failure = thrown(ApiFailure)
        failure.code() == 403

        cleanup:
        allowed.close()
        refused.close()
    }

    def allow(String account, List<String> names) {
        client.load(new ByteArrayInputStream("""\
            apiVersion: rbac.authorization.k8s.io/v1
            kind: Role
            metadata: {name: $account, namespace: $namespace}
            rules: [{apiGroups: [''], resources: [configmaps], resourceNames: $names, verbs: [list, watch]}]
            ---
            apiVersion: rbac.authorization.k8s.io/v1
            kind: RoleBinding
            metadata: {name: $account, namespace: $namespace}
            roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: $account}
            subjects: [{kind: ServiceAccount, name: $account, namespace: $namespace}]
            """.stripIndent().bytes)).create()
    }

    def "that a type is not there is told to each"() {
        given:
        def things = new ResourceDefinitionContext.Builder()
            .withGroup('shared.example.org').withVersion('v1').withKind('Thing').withPlural('things').withNamespaced(true).build()

        when:
        def failures = (1..3).collect { inThread { watch(new Changes(), NamedResource.of(proxied, things, namespace, 'a')) } }
            .collect { failure(it) }

        then:
        failures*.code() == [404] * 3
        failures.every { it.message.startsWith('Failed to watch ConfigMap a: 404 NotFound') }
    }

    def "who is interrupted while the watch begins keeps the others from nothing"() {
        given:
        create('open')
        def listing = new CountDownLatch(1)
        nextLists << ({ listing.countDown(); released.await(); it.pass() } as Fault)
        def first = inThread { watch(new Changes()) }
        listing.await()
        def second = inThread { seen(watch()) }

        when:
        first.thread.interrupt()

        then:
        failure(first) instanceof InterruptedException

        when:
        released.countDown()

        then:
        second.result.get(30, TimeUnit.SECONDS) == 'open'
        watches() == 1
    }

    def "an interrupt is not lost that comes while the watch hears of its first list, also when the answer is there at once"() {
        given:
        create('open')
        def atOnce = new KubernetesClientImpl(answering(proxied.httpClient), proxied.configuration, { { it.run() } as Executor },
            proxied.kubernetesSerialization)
        def watch = new ResourceWatch<>(map('a', atOnce).list())

        when:
        def waiter = inThread {
            def self = Thread.currentThread()
            watch.add { self.interrupt() }
            try {
                watch.begin()
            } catch (KubernetesClientException interrupted) {
                // as it should be, unless it had begun before
            }
            Thread.interrupted()
        }

        then:
        waiter.result.get(30, TimeUnit.SECONDS)

        cleanup:
        watch?.end()
    }

    /** The same client, which gives back no answer that is not there yet. */
    static HttpClient answering(HttpClient client) {
        Proxy.newProxyInstance(SharedWatchSpec.classLoader, [HttpClient] as Class[]) { proxy, method, arguments ->
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

    def "who leaves takes the watch from nobody, and the last one ends it"() {
        given:
        create('shut')
        nextWatches << observed
        def waiters = (1..3).collect { changes() }
        def watched = waiters.collect { watch(it) }

        expect:
        watches() == 1

        when:
        waiters.take(2)*.close()
        set('open')
        waiters[2].await()

        then:
        seen(watched[2]) == 'open'
        left.count == 1

        when:
        waiters[2].close()

        then:
        left.await(20, TimeUnit.SECONDS)

        and: 'who comes later begins anew'
        seen(watch()) == 'open'
        watches() == 2
    }

    def "who joins sees what he could have read himself, although the watch has not heard of it: #what"() {
        given:
        create('shut')
        nextWatches << held
        def first = watch()
        change(this)

        when:
        def later = watch()

        then:
        seen(first) == 'shut'
        seen(later) == expected
        watches() == 1

        when: 'it hears of that, and of more'
        released.countDown()
        client.configMaps().inNamespace(namespace).resource(
            new ConfigMapBuilder().withNewMetadata().withName('a').endMetadata().withData([gate: 'last']).build())
            .createOr { it.update() }

        then:
        soon.eventually { assert [first, later].collect { seen(it) } == ['last', 'last'] }

        when:
        remove()

        then:
        soon.eventually { assert [first, later].collect { seen(it) } == ['nothing', 'nothing'] }

        where:
        what                            | expected  | change
        'it was changed'                | 'open'    | { it.set('open') }
        'it was deleted'                | 'nothing' | { it.remove() }
        'it was deleted and made again' | 'new'     | { it.remove(); it.create('new') }
    }

    def "who joins sees what was created since, although the watch has not heard of it"() {
        given:
        nextWatches << held
        def first = watch()
        create('open')

        when:
        def later = watch()

        then:
        [first, later].collect { seen(it) } == ['nothing', 'open']

        when:
        remove()
        released.countDown()

        then:
        soon.eventually { assert [first, later].collect { seen(it) } == ['nothing', 'nothing'] }
    }

    def "a watch that #what goes on for all"() {
        given:
        create('shut')
        nextWatches << (fault == 'gone' ? FaultKind.GONE.fault(new Random(1)) : reset)
        def waiters = (1..3).collect { changes() }
        def watched = waiters.collect { watch(it) }

        when:
        released.countDown()
        cluster.forgetHistory()
        set('open')

        then:
        soon.eventually { assert watched.collect { seen(it) } == ['open'] * 3 }
        waiters*.await()

        where:
        what                            | fault
        'is told that its past is gone' | 'gone'
        'is reset'                      | 'reset'
    }

    def "one who does not look keeps nobody waiting"() {
        given:
        create('0')
        def idle = watch()
        def busy = changes()
        def watched = watch(busy)

        when:
        (1..50).each { set(it.toString()) }
        while (seen(watched) != '50') {
            busy.await()
        }

        then:
        seen(idle) == '50'
    }

    def "many waits on one resource have one watch and ask for nothing else twice"() {
        given:
        create('shut')
        def args = [timeout: '60s', conditions: [allOf: [[condition: '{{ eq .data.gate "open" }}', objectReference:
            [apiVersion: 'v1', resource: 'configmaps', name: 'a', namespace: namespace]]]]]
        def waits = (1..20).collect { begin(new WaitV2(), args, RecordingContext.of(proxied)) }
        soon.eventually { assert waits.every { it.waiting } }

        when:
        set('open')
        waits*.outputs()

        then:
        watches() == 1
        proxy.requests().count { it.path() == '/api/v1' } <= 20
        proxy.requests().count { it.target.contains('fieldSelector') && !it.isWatch() } == 20

        when: 'the server has told of its types once'
        def before = proxy.requests().size()
        begin(new WaitV2(), args, RecordingContext.of(proxied)).outputs()

        then:
        proxy.requests().drop(before)*.path().toSet() == ["/api/v1/namespaces/$namespace/configmaps".toString()].toSet()
    }

    def "two clients have a watch each"() {
        given:
        create('open')
        def other = Kubernetes.client(World.kubeconfig(proxy.url()))

        expect:
        [proxied, other].collect { seen(watch(changes(), map('a', it))) } == ['open', 'open']
        watches() == 2

        cleanup:
        opened*.close()
        other.close()
    }
}
