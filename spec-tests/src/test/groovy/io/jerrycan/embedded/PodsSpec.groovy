package io.jerrycan.embedded

import io.fabric8.kubernetes.api.model.Pod
import io.fabric8.kubernetes.api.model.PodBuilder
import io.fabric8.kubernetes.api.model.SecretBuilder
import java.util.concurrent.TimeUnit
import spock.util.concurrent.PollingConditions

class PodsSpec extends ClusterSpecification {
    def cleanup() {
        client.pods().withGracePeriod(0).delete()
    }

    private static Pod pod(String name, String script) {
        new PodBuilder().withNewMetadata().withName(name).endMetadata()
            .withNewSpec().withRestartPolicy('Never')
            .addNewContainer().withName('main').withImage('tools:1').withCommand('sh', '-c', script).endContainer()
            .endSpec().build()
    }

    private Pod until(String name, Closure<Boolean> condition) {
        client.pods().withName(name).waitUntilCondition({ it != null && condition(it) }, 10, TimeUnit.SECONDS)
    }

    private Pod ended(String name) {
        until(name) { it.status.phase in ['Succeeded', 'Failed'] }
    }

    def "a pod whose command fails is Failed with its exit code"() {
        when:
        client.resource(pod('fails', 'exit 7')).create()
        def pod = ended('fails')

        then:
        pod.status.phase == 'Failed'
        with(pod.status.containerStatuses[0]) {
            state.terminated.exitCode == 7
            state.terminated.reason == 'Error'
            !ready
        }
    }

    def "a pod whose program does not exist says so"() {
        given:
        def missing = new PodBuilder(pod('missing', '')).editSpec().editFirstContainer().withCommand('no-such-program').endContainer().endSpec().build()

        when:
        client.resource(missing).create()
        def terminated = ended('missing').status.containerStatuses[0].state.terminated

        then:
        terminated.exitCode == 128
        terminated.reason == 'StartError'
        terminated.message == 'failed to create task: exec: "no-such-program": executable file not found in $PATH'
    }

    def "a pod whose command succeeds is Succeeded"() {
        when:
        client.resource(pod('succeeds', 'true')).create()
        def pod = ended('succeeds')

        then:
        pod.status.phase == 'Succeeded'
        pod.status.containerStatuses[0].state.terminated.exitCode == 0
        pod.status.containerStatuses[0].state.terminated.reason == 'Completed'
        pod.status.startTime
        pod.status.podIP
        pod.spec.nodeName == 'embedded'
    }

    def "a host name is as much of a long pod name as it can be"() {
        given:
        def name = 'n' * 62 + '-' + 'm' * 60

        when:
        client.resource(pod(name, 'echo $HOSTNAME; uname -n')).create()
        ended(name)

        then:
        client.pods().withName(name).log.readLines()[0] == 'n' * 62
    }

    def "a container without a command is running and idle"() {
        given:
        def idle = new PodBuilder(pod('idle', '')).editSpec().editFirstContainer().withCommand([]).endContainer().endSpec().build()

        when:
        client.resource(idle).create()
        def pod = client.pods().withName('idle').waitUntilReady(10, TimeUnit.SECONDS)

        then:
        pod.status.phase == 'Running'
        pod.status.conditions.findAll { it.status == 'True' }*.type.sort() == ['ContainersReady', 'Initialized', 'PodScheduled', 'Ready']
    }

    def "a pod that waits for a secret starts when the secret is there"() {
        given:
        def needy = new PodBuilder(pod('needy', 'echo got $PASSWORD')).editSpec().editFirstContainer()
            .addNewEnv().withName('PASSWORD').withNewValueFrom().withNewSecretKeyRef('pw', 'login', false).endValueFrom().endEnv()
            .endContainer().endSpec().build()

        when:
        client.resource(needy).create()
        def waiting = until('needy') { it.status.containerStatuses?[0]?.state?.waiting?.reason == 'CreateContainerConfigError' }

        then:
        waiting.status.phase == 'Pending'
        waiting.status.containerStatuses[0].state.waiting.message == 'secret "login" not found'

        when:
        client.secrets().resource(new SecretBuilder().withNewMetadata().withName('login').endMetadata().addToStringData('pw', 'secret').build()).create()
        ended('needy')

        then:
        client.pods().withName('needy').log == 'got secret\n'
    }

    def "deleting a pod asks its processes to end, and the pod stays until they have"() {
        given:
        client.resource(pod('polite', 'trap "sleep 0.3; echo bye; exit 0" TERM; echo started; while :; do sleep 0.05; done')).create()
        client.pods().withName('polite').waitUntilReady(10, TimeUnit.SECONDS)
        def log = client.pods().withName('polite').watchLog().output.newReader()
        assert log.readLine() == 'started'

        when:
        client.pods().withName('polite').delete()

        then:
        client.pods().withName('polite').get().metadata.deletionTimestamp
        log.readLine() == 'bye'
        client.pods().withName('polite').waitUntilCondition({ it == null }, 10, TimeUnit.SECONDS) == null
    }

    def "a pod that will not end is killed after its grace"() {
        given:
        client.resource(pod('stubborn', 'trap "" TERM; echo started; while :; do sleep 0.05; done')).create()
        new PollingConditions(timeout: 5).eventually { assert client.pods().withName('stubborn').log.contains('started') }

        when:
        def start = System.nanoTime()
        client.pods().withName('stubborn').withGracePeriod(1).delete()
        client.pods().withName('stubborn').waitUntilCondition({ it == null }, 10, TimeUnit.SECONDS)
        def millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start)

        then:
        millis >= 900
        millis < 5000
    }
}
