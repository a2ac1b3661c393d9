package io.jerrycan.faults

import com.sun.net.httpserver.HttpServer
import io.fabric8.kubernetes.api.model.ConfigMapBuilder
import io.fabric8.kubernetes.api.model.ContainerBuilder
import io.fabric8.kubernetes.api.model.PodBuilder
import io.fabric8.kubernetes.client.KubernetesClient
import io.fabric8.kubernetes.client.KubernetesClientException
import io.jerrycan.cluster.Kubernetes
import io.jerrycan.function.FunctionFailure
import io.jerrycan.function.Retryable
import io.jerrycan.scenario.World
import io.jerrycan.spec.RecordingContext
import io.jerrycan.stdlib.FunctionSpecification
import io.jerrycan.stdlib.KubeExec
import io.jerrycan.stdlib.KubeOps
import io.jerrycan.stdlib.KubeTask
import java.time.Duration
import java.util.concurrent.ConcurrentLinkedQueue
import java.util.concurrent.CopyOnWriteArrayList
import java.util.concurrent.CountDownLatch
import spock.lang.AutoCleanup
import spock.lang.Requires
import spock.lang.Timeout

/** Each fault that came between functions and the API server by chance, by itself. */
@Timeout(120)
class PatienceSpec extends FunctionSpecification {
    /** What happens to the next requests that the condition holds for, one after the other. */
    Queue<Fault> next = new ConcurrentLinkedQueue<>()
    Closure<Boolean> concerned = { true }

    @AutoCleanup
    ApiProxy proxy = ApiProxy.start(cluster.url()) { request -> concerned(request) ? next.poll() ?: Fault.NONE : Fault.NONE }

    @AutoCleanup
    KubernetesClient throughProxy = Kubernetes.client(World.kubeconfig(proxy.url()))

    def setup() { context = RecordingContext.of(throughProxy) }

    static Fault of(FaultKind kind) { kind.fault(new Random(1)) }

    void play(FaultKind... kinds) { next.addAll(kinds.collect { of(it) }) }

    def create(String name) { [operation: 'create', namespace: namespace, spec: "{apiVersion: v1, kind: ConfigMap, metadata: {name: $name}}".toString()] }

    List<String> configMaps() { client.configMaps().inNamespace(namespace).list().items*.metadata*.name - 'kube-root-ca.crt' }

    static final String GONE = '{"kind":"Status","apiVersion":"v1","metadata":{},"status":"Failure","reason":"Expired","code":410}'
    static final Fault CUT_ANSWER = { it.forward(); it.relay(150); it.reset() } as Fault
    static final Fault SILENT_END = { it.forward(); it.relayHead(); it.halfClose(); it.drainClient(Duration.ofSeconds(1)) } as Fault

    static Fault busy(String seconds) { { it.answer(429, ['Retry-After': seconds], 'Too many requests') } as Fault }

    def "a read is tried again when #what"() {
        given:
        next.addAll([fault, fault])

        expect:
        throughProxy.namespaces().withName(namespace).get().metadata.name == namespace
        proxy.requests().size() == 3

        where:
        what                                        | fault
        'its answer breaks off'                     | CUT_ANSWER
        'its connection is reset'                   | of(FaultKind.RESET_BEFORE)
        'its answer is lost'                        | of(FaultKind.ANSWER_LOST)
        'something on the way says bad gateway'     | of(FaultKind.ANSWER_REPLACED)
        'the server is busy'                        | of(FaultKind.TOO_MANY_REQUESTS)
        'the server fails'                          | of(FaultKind.SERVER_ERROR)
        'the server is not there'                   | of(FaultKind.UNAVAILABLE)
    }

    def "what is wrong with the request itself is not tried again"() {
        when:
        throughProxy.configMaps().inNamespace(namespace).resource(
            new ConfigMapBuilder().withNewMetadata().withName('Not A Name').endMetadata().build()).create()

        then:
        thrown(KubernetesClientException)
        proxy.requests().size() == 1
    }

    def "a server that says when to come again is obeyed"() {
        given:
        next << busy('1')
        def begin = System.nanoTime()

        when:
        throughProxy.namespaces().withName(namespace).get()

        then:
        System.nanoTime() - begin >= 1_000_000_000
    }

    def "what was created and whose answer was lost counts as created"() {
        given:
        concerned = { it.method() == 'POST' }
        play(FaultKind.ANSWER_LOST)

        when:
        context.perform(new KubeOps(), create('a'))

        then:
        configMaps() == ['a']
        context.log().messages() == ["info: Adopted what an earlier try created [resource, ConfigMap $namespace/a]"]
    }

    def "what somebody else had created before is an error all the same"() {
        given:
        client.resource(new ConfigMapBuilder().withNewMetadata().withName('a').withNamespace(namespace).endMetadata().build()).create()
        concerned = { it.method() == 'POST' }
        play(FaultKind.ANSWER_LOST)

        when:
        context.perform(new KubeOps(), create('a'))

        then:
        def failure = thrown(FunctionFailure)
        failure.message == "Failed to create ConfigMap $namespace/a: 409 AlreadyExists: configmaps \"a\" already exists"
        proxy.requests().every { it.method() == 'GET' }
    }

    def "a watch is begun again that #what"() {
        given:
        concerned = { it.watch }
        next.add(fault)

        when:
        context.perform(new KubeTask(), [image: 'busybox', namespace: namespace, command: ['true']])

        then:
        next.empty
        pods() == []

        where:
        what                                     | fault
        'is refused because its version is gone' | { it.answer(410, ['Content-Type': 'application/json'], GONE) } as Fault
        'is told later that its version is gone' | { it.forward(); it.relayHead(); it.message('{"type":"ERROR","object":' + GONE + '}'); it.drainClient(Duration.ofSeconds(1)) } as Fault
        'is refused by a server that fails'      | of(FaultKind.SERVER_ERROR)
        'ends without a word'                    | SILENT_END
        'breaks off'                             | CUT_ANSWER
    }

    def "a pod whose creation was answered by nobody is not created twice"() {
        given:
        concerned = { it.method() == 'POST' }
        play(FaultKind.ANSWER_LOST, FaultKind.ANSWER_REPLACED)

        when:
        context.perform(new KubeTask(), [image: 'busybox', namespace: namespace, command: ['echo', 'once']])

        then:
        context.log().lines() == ['once']
        pods() == []
    }

    def task = [image: 'busybox', command: ['echo', 'once']]

    def "a log is read when the API server is there again"() {
        given:
        concerned = { it.path().endsWith('/log') }
        next.addAll([of(FaultKind.RESET_BEFORE), busy('0'), { it.answer(502, [:], '') } as Fault] * 2)

        when:
        context.perform(new KubeTask(), task + [namespace: namespace])

        then:
        context.log().lines() == ['once']
        next.empty
    }

    def "a log that may not be read fails at once, with what the server says"() {
        given:
        concerned = { it.path().endsWith('/log') }
        next << ({ it.answer(403, ['Content-Type': 'application/json'], '{"kind":"Status","apiVersion":"v1","status":"Failure","reason":"Forbidden","message":"no logs","code":403}') } as Fault)

        when:
        context.perform(new KubeTask(), task + [namespace: namespace])

        then:
        def failure = thrown(FunctionFailure)
        failure.message ==~ "Failed to read the log of Pod $namespace/kanister-job-\\w+: 403 Forbidden: no logs"
        pods() == []
    }

    /** A pod that runs. */
    private void database() {
        client.pods().resource(new PodBuilder()
            .withNewMetadata().withName('db').withNamespace(namespace).endMetadata()
            .withNewSpec().withContainers(new ContainerBuilder()
                .withName('main').withImage('busybox').withCommand('sleep', '600').build()).endSpec().build()).create()
        soon.eventually { assert pods()*.status*.phase == ['Running'] }
    }

    def "a command is begun again that a busy server refused, when it says, and runs once"() {
        given:
        database()
        concerned = { it.exec }
        next.addAll([busy('0'), busy('1')])
        def begin = System.nanoTime()

        when:
        context.perform(new KubeExec(), [namespace: namespace, pod: 'db', command: ['echo', 'once']])

        then:
        context.log().lines() == ['once']
        proxy.requests().count { it.exec } == 3
        System.nanoTime() - begin >= 1_000_000_000
    }

    def "a command that may not be run fails with the refusal, and is not tried again"() {
        given:
        database()
        concerned = { it.exec }
        next << ({ it.answer(403, [:], 'no') } as Fault)

        when:
        context.perform(new KubeExec(), [namespace: namespace, pod: 'db', command: ['true']])

        then:
        def failure = thrown(FunctionFailure)
        failure.message == "Failed to exec in Pod $namespace/db: 403: Expected HTTP 101 response but was '403 Injected'"
        !(failure instanceof Retryable)
        proxy.requests().count { it.exec } == 1
    }

    def "a command is not run twice when #what"() {
        given:
        database()
        concerned = { it.exec }
        next.add(fault)

        when:
        context.perform(new KubeExec(), [namespace: namespace, pod: 'db', command: ['true']])

        then:
        def failure = thrown(FunctionFailure)
        failure.message.contains('ExecStatusUnknown: ')
        failure.message.contains(said)
        !(failure instanceof Retryable)
        proxy.requests().count { it.exec } == 1

        where:
        what                                    | fault                         | said
        'the answer to its start is lost'       | of(FaultKind.ANSWER_LOST)     | 'no answer from the API server'
        'something on the way says bad gateway' | of(FaultKind.ANSWER_REPLACED) | '502'
        'its connection ends without a word'    | SILENT_END                    | 'ExecStatusUnknown: '
    }

    static final List<InetAddress> LOCALHOST = InetAddress.getAllByName('localhost').toList()

    @Requires(value = { LOCALHOST.size() > 1 }, reason = 'localhost has one address here')
    def "a command is not run twice either when its API server has several addresses"() {
        given:
        database()
        def proxy = ApiProxy.start(LOCALHOST, cluster.url()) { it.exec ? of(FaultKind.ANSWER_LOST) : Fault.NONE }
        def throughProxy = Kubernetes.client(World.kubeconfig(proxy.url('localhost')))

        when:
        RecordingContext.of(throughProxy).perform(new KubeExec(), [namespace: namespace, pod: 'db', command: ['true']])

        then:
        def failure = thrown(FunctionFailure)
        failure.message.contains('ExecStatusUnknown: ')
        proxy.requests().count { it.exec } == 1

        cleanup:
        throughProxy?.close()
        proxy?.close()
    }

    @Requires(value = { LOCALHOST.size() > 1 }, reason = 'localhost has one address here')
    def "of several addresses one is enough: #address"() {
        given:
        def proxy = ApiProxy.start([address], cluster.url(), Faults.NONE)
        def throughProxy = Kubernetes.client(World.kubeconfig(proxy.url('localhost')))

        when:
        Kubernetes.check(throughProxy)

        then:
        proxy.requests().size() == 1

        cleanup:
        throughProxy?.close()
        proxy?.close()

        where:
        address << LOCALHOST
    }

    def "a command is not run twice either when its connection had served before"() {
        given: 'a server that refuses once and keeps the connection, then leaves without an answer'
        def pod = '{"apiVersion":"v1","kind":"Pod","metadata":{"name":"db"},"spec":{"containers":[{"name":"main"}]},"status":{"phase":"Running"}}'
        def starts = new CopyOnWriteArrayList()
        def server = HttpServer.create(new InetSocketAddress('127.0.0.1', 0), 0)
        server.createContext('/') { exchange ->
            def exec = exchange.requestURI.path.endsWith('/exec')
            if (!exec || starts.empty) {
                exchange.responseHeaders.add('Content-Type', 'application/json')
                exchange.sendResponseHeaders(exec ? 429 : 200, exec ? -1 : pod.length())
                exchange.responseBody << (exec ? '' : pod)
            }
            if (exec) {
                starts << exchange.remoteAddress
            }
            exchange.close()
        }
        server.start()
        def direct = Kubernetes.client(World.kubeconfig(URI.create("http://127.0.0.1:$server.address.port")))

        when:
        RecordingContext.of(direct).perform(new KubeExec(), [namespace: 'a', pod: 'db', command: ['true']])

        then:
        def failure = thrown(FunctionFailure)
        failure.message.contains('ExecStatusUnknown: ')
        starts.size() == 2
        starts.unique().size() == 1

        cleanup:
        direct?.close()
        server?.stop(0)
    }

    def "an interrupt while a #kind is being made waits until it is there, and takes it away"() {
        given:
        def arrived = new CountDownLatch(1)
        def go = new CountDownLatch(1)
        concerned = { it.method() == 'POST' && it.path().endsWith("/${kind}s") }
        next.add({ arrived.countDown(); go.await(); it.pass() } as Fault)
        context.secrets().add('hunter2')
        def running = begin(new KubeTask(), [image: 'busybox', namespace: namespace, command: ['sleep', '600'],
            podOverride: [containers: [[name: 'container', env: [[name: 'LOGIN', value: 'hunter2']]]]]])

        when:
        arrived.await()
        running.interrupt()
        soon.eventually { assert running.stopping }
        go.countDown()

        then:
        running.failure() instanceof InterruptedException
        pods() == []
        secrets() == []
        context.log().messages() == []

        where:
        kind << ['pod', 'secret']
    }
}
