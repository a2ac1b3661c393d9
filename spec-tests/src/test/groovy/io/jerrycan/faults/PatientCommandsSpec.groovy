package io.jerrycan.faults

import com.sun.net.httpserver.HttpServer
import io.fabric8.kubernetes.client.ConfigBuilder
import io.fabric8.kubernetes.client.impl.KubernetesClientImpl
import io.jerrycan.cluster.Kubernetes
import io.jerrycan.function.FunctionFailure
import io.jerrycan.function.Retryable
import io.jerrycan.scenario.World
import io.jerrycan.spec.RecordingContext
import io.jerrycan.stdlib.KubeExec
import java.time.Duration
import java.util.concurrent.CopyOnWriteArrayList
import java.util.concurrent.Executor
import spock.lang.Requires
import spock.lang.Timeout

/** A command in a pod is run once, or not at all; where nobody knows, it is not run again. */
@Timeout(120)
class PatientCommandsSpec extends PatienceSpecification {
    def "a command is begun again that a busy server refused, when it says, and runs once"() {
        given:
        startPod('db', 'main')
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
        startPod('db', 'main')
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
        startPod('db', 'main')
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

    def "a command is not run twice either when nobody answers its start in time"() {
        given:
        startPod('db', 'main')
        concerned = { it.exec }
        next << ({ it.forward(); it.awaitAnswer(); it.drainClient(Duration.ofSeconds(30)) } as Fault)
        def impatient = new KubernetesClientImpl(throughProxy.httpClient,
            new ConfigBuilder(throughProxy.configuration).withRequestTimeout(2000).build(),
            { { it.run() } as Executor }, throughProxy.kubernetesSerialization)

        when:
        RecordingContext.of(impatient).perform(new KubeExec(), [namespace: namespace, pod: 'db', command: ['true']])

        then:
        def failure = thrown(FunctionFailure)
        failure.message.endsWith("ExecStatusUnknown: Failed to exec in Pod $namespace/db: no answer from the API server: " +
            'not ready after 2000 MILLISECONDS; whether the command has begun is not known')
        !(failure instanceof Retryable)
        proxy.requests().count { it.exec } == 1
    }

    static final List<InetAddress> LOCALHOST = InetAddress.getAllByName('localhost').toList()

    @Requires(value = { LOCALHOST.size() > 1 }, reason = 'localhost has one address here')
    def "a command is not run twice either when its API server has several addresses"() {
        given:
        startPod('db', 'main')
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
}
