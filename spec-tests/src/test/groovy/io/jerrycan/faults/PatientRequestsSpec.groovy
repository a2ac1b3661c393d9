package io.jerrycan.faults

import io.fabric8.kubernetes.api.model.ConfigMapBuilder
import io.fabric8.kubernetes.client.KubernetesClientException
import io.jerrycan.cluster.Kubernetes
import io.jerrycan.function.FunctionFailure
import io.jerrycan.scenario.World
import io.jerrycan.stdlib.KubeOps
import io.jerrycan.stdlib.KubeTask
import spock.lang.Requires
import spock.lang.Timeout

/** A request is tried again where that can help and do no harm, and what it made is not made twice. */
@Timeout(120)
class PatientRequestsSpec extends PatienceSpecification {
    void play(FaultKind... kinds) { next.addAll(kinds.collect { of(it) }) }

    def create(String name) { [operation: 'create', namespace: namespace, spec: "{apiVersion: v1, kind: ConfigMap, metadata: {name: $name}}".toString()] }

    List<String> configMaps() { client.configMaps().inNamespace(namespace).list().items*.metadata*.name - 'kube-root-ca.crt' }

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

    static final List<InetAddress> LOCALHOST = InetAddress.getAllByName('localhost').toList()

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
}
