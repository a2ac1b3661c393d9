package io.jerrycan.stdlib

import io.fabric8.kubernetes.api.model.NodeBuilder
import io.fabric8.kubernetes.api.model.NodeStatusBuilder
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimStatusBuilder
import io.jerrycan.function.FunctionFailure
import io.jerrycan.function.RunSettings
import io.jerrycan.function.Retryable
import io.jerrycan.stdlib.pod.JobPod
import io.jerrycan.stdlib.pod.PodSpecs
import java.time.Duration

class KubeTaskSpec extends FunctionSpecification {
    def args(String script, Map more = [:]) {
        [image: 'busybox', namespace: namespace, command: ['sh', '-c', script]] + more
    }

    def perform(String script, Map more = [:]) { context.perform(new KubeTask(), args(script, more)) }

    def begin(String script, Map more = [:]) { begin(new KubeTask(), args(script, more)) }

    def podName() { context.names().of('kanister-job-') }

    /** What an earlier process, which crashed, created. */
    def createJobPod(String script, Map override = [:]) {
        def job = JobPod.of('kanister-job-', Optional.of(namespace), 'busybox', ['sh', '-c', script])
            .customised(Optional.empty(), Optional.empty(), Optional.of(override))
        client.pods().resource(PodSpecs.build(job, context)).create()
    }

    def phase() { client.pods().inNamespace(namespace).withName(podName()).get()?.status?.phase }

    def "a command that fails fails the phase with its exit code and its last lines, and its outputs are lost"() {
        when:
        perform('for i in 1 2 3 4 5 6 7 8 9 10 11 12; do echo line $i; done; ' +
            'echo "###Phase-output###: {\\"key\\":\\"a\\",\\"value\\":\\"b\\"}"; exit 3')

        then:
        def e = thrown(FunctionFailure)
        e.message == "Failed while waiting for Pod to complete: Pod $namespace/${podName()} failed: " +
            "container 'container' ended with exit code 3"
        e.lastLines() == (3..12).collect { "line $it" }
        !(e instanceof Retryable)
        pods() == []
    }

    def "when an init container fails the command never runs, and its log is not asked for in vain"() {
        when:
        perform('echo no', [podOverride: [initContainers: [[name: 'first', image: 'busybox', command: ['sh', '-c', 'exit 5']]]]])

        then:
        def e = thrown(FunctionFailure)
        e.message == "Failed while waiting for Pod to complete: Pod $namespace/${podName()} failed: container 'first' ended with exit code 5"
        context.log().lines() == []
    }

    def "a malformed output fails the phase at once, and the command does not run on"() {
        when:
        perform('echo "###Phase-output###: hunter2"; sleep 600')

        then:
        def e = thrown(FunctionFailure)
        e.message.startsWith('Failed to unmarshal key-value pair: ')
        !e.message.contains('hunter2')
        pods() == []
    }

    def "a pod that the API server refuses is told with code and reason, and nothing is said to be left behind"() {
        when:
        context.perform(new KubeTask(), args('true', [namespace: 'nowhere']))

        then:
        def e = thrown(FunctionFailure)
        e.message.startsWith("Failed to create Pod nowhere/${podName()}: 404 NotFound: ")
        context.log().messages() == []
    }

    def "a pod that does not start in time fails the phase and is removed"() {
        given:
        context = context.with(readyWithin(Duration.ofSeconds(1)))

        when:
        perform('true', [podOverride: [nodeName: 'elsewhere']])

        then:
        def e = thrown(FunctionFailure)
        e.message == "Failed while waiting for Pod to be ready: Pod $namespace/${podName()} " +
            'did not transition into running state within 1s: it is still Pending'
        pods() == []
    }

    def "a pod whose node refuses it fails at once"() {
        given:
        def running = begin('true', [podOverride: [nodeName: 'elsewhere']])

        when:
        soon.eventually { assert phase() == 'Pending' }
        client.pods().inNamespace(namespace).withName(podName()).editStatus { it.status.reason = 'OutOfmemory'; it }

        then:
        running.failure().message.endsWith('did not transition into running state within 900s: OutOfmemory')
        pods() == []
    }

    def setReady(String node, String ready) {
        client.nodes().withName(node).editStatus {
            it.status = new NodeStatusBuilder().addNewCondition().withType('Ready').withStatus(ready).endCondition().build()
            it
        }
    }

    def "a node that is cordoned, or not ready for a moment, is no reason to give a pod up"() {
        given:
        def node = "node-$namespace"
        client.resource(new NodeBuilder().withNewMetadata().withName(node).endMetadata()
            .withNewSpec().withUnschedulable(true).endSpec().build()).create()
        setReady(node, 'False')
        def running = begin('true', [podOverride: [nodeName: node]])

        when: 'it has looked at the node, and waits'
        soon.eventually { assert running.waiting }
        setReady(node, 'True')
        running.interrupt()

        then:
        running.failure() instanceof InterruptedException

        cleanup:
        client.nodes().withName(node).delete()
    }

    def "the time that init containers run does not count against the start of the pod"() {
        given:
        context = context.with(readyWithin(Duration.ofSeconds(3)))

        expect:
        perform('echo late', [podOverride: [
            initContainers: [[name: 'first', image: 'busybox', command: ['sleep', '4']]]]])
        context.log().lines() == ['late']
    }

    def "a pod whose claim is lost fails at once"() {
        given:
        createClaim('data', [storageClassName: 'none'])
        def running = begin('true', [podOverride: [
            volumes: [[name: 'data', persistentVolumeClaim: [claimName: 'data']]]]])

        when:
        soon.eventually { assert phase() == 'Pending' }
        client.persistentVolumeClaims().inNamespace(namespace).withName('data').editStatus {
            it.status = new PersistentVolumeClaimStatusBuilder().withPhase('Lost').build()
            it
        }

        then:
        running.failure().message.endsWith('PersistentVolumeClaim data is Lost')
        pods() == []
    }

    def "a pod that somebody deletes fails the phase in a way that may be tried again"() {
        given:
        def running = begin('echo begun; sleep 600')

        when:
        soon.eventually { assert context.log().lines() == ['begun'] }
        client.pods().inNamespace(namespace).withName(podName()).withGracePeriod(0).delete()

        then:
        def failure = running.failure()
        failure.message == "Failed while waiting for Pod to complete: Pod $namespace/${podName()} was deleted"
        failure instanceof Retryable
        failure.lastLines() == ['begun']
    }

    def "the outputs are what the log says on either stream; the rest is logged"() {
        expect:
        perform('''
            echo before
            echo '###Phase-output###: {"key":"path","value":"a/b"}'
            echo 'text ###Phase-output###: {"key":"size","value":"3"}' >&2
            printf 'no line end'
            ''').values().get() == [path: 'a/b', size: '3']
        context.log().lines() == ['before', 'text ', 'no line end']
        pods() == []
    }

    def "a command without outputs has an empty map of them"() {
        expect:
        perform('true').values().get() == [:]
    }

    def "an output of 100000 characters arrives whole"() {
        expect:
        perform('printf \'###Phase-output###: {"key":"a","value":"\'; head -c 100000 /dev/zero | tr "\\0" x; echo \'"}\'')
            .values().get().a == 'x' * 100_000
    }

    def "the pod bears the labels, annotations and override that both sides give"() {
        given:
        context = context.withLabels(['kanister.io/JobID': 'j1'])
        def running = begin('sleep 600', [
            podLabels: [team: 'db'], podAnnotations: [note: 'x'], podOverride: [containers: [[name: 'container', env: [[name: 'A', value: 'b']]]]]])

        when:
        soon.eventually { assert phase() == 'Running' }
        def pod = pods()[0]

        then:
        pod.metadata.labels == [createdBy: 'kanister', 'kanister.io/JobID': 'j1', team: 'db']
        pod.metadata.annotations == [note: 'x']
        pod.spec.containers[0].env*.name == ['A']

        cleanup:
        running.interrupt()
        running.failure()
    }

    def "without a namespace the pod runs in ours"() {
        given:
        context = context.with(new RunSettings(namespace, Optional.empty(), Duration.ofMinutes(1), 'tools', false))
        def running = begin(new KubeTask(), [image: 'busybox', command: 'sleep 600'.split(' ') as List])

        expect:
        soon.eventually { assert phase() == 'Running' }

        cleanup:
        running.interrupt()
        running.failure()
    }

    def "a secret in the override's environment comes from a Secret that goes with the pod"() {
        given:
        context.secrets().add('hunter2')
        def running = begin('echo "$LOGIN" | tr 2 3; sleep 600', [podOverride: [
            containers: [[name: 'container', env: [[name: 'LOGIN', value: 'user:hunter2'], [name: 'PLAIN', value: 'x']]]]]])

        when:
        soon.eventually { assert context.log().lines() == ['user:hunter3'] }
        def env = pods()[0].spec.containers[0].env
        def made = secrets()

        then:
        env*.value == [null, 'x']
        env[0].valueFrom.secretKeyRef.name == made[0].metadata.name
        made.size() == 1
        made[0].metadata.ownerReferences*.uid == [pods()[0].metadata.uid]

        when:
        running.interrupt()
        running.failure()

        then:
        pods() == []
        secrets() == []
    }

    def "an interrupt while the pod is #state leaves nothing behind"() {
        given:
        def running = begin('echo begun; sleep 600', override)

        when:
        soon.eventually { assert phase() == state }
        running.interrupt()

        then:
        running.failure() instanceof InterruptedException
        pods() == []
        context.log().messages() == []

        where:
        state     | override
        'Pending' | [podOverride: [nodeName: 'elsewhere']]
        'Running' | [:]
    }

    def "a pod that an earlier process left #state is adopted"() {
        given:
        createClaim('gate')
        createJobPod('echo begun; until [ -e /gate/open ]; do sleep 0.05; done; ' +
            'echo \'###Phase-output###: {"key":"a","value":"b"}\'', [
            volumes: [[name: 'gate', persistentVolumeClaim: [claimName: 'gate']]],
            containers: [[name: 'container', volumeMounts: [[name: 'gate', mountPath: '/gate']]]]])
        def open = { cluster.claimFolder(namespace, 'gate').resolve('open').toFile().createNewFile() }

        when:
        soon.eventually { assert phase() == 'Running' }
        if (state == 'finished') {
            open()
            soon.eventually { assert phase() == 'Succeeded' }
        }
        def running = begin('not run')
        soon.eventually { assert context.log().lines() == ['begun'] }
        open()

        then:
        running.outputs().values().get() == [a: 'b']
        context.log().messages() == ["info: Adopted the pod that an earlier process made [pod, $namespace/${podName()}]"]
        pods() == []

        where:
        state << ['running', 'finished']
    }

    def "a pod that an earlier process left Pending is adopted and awaited"() {
        given:
        createJobPod('echo adopted', [
            volumes: [[name: 'data', persistentVolumeClaim: [claimName: 'data']]]])
        def running = begin('not run')

        when:
        soon.eventually { assert context.log().messages().size() == 1 }
        createClaim('data')

        then:
        running.outputs()
        context.log().lines() == ['adopted']
    }

    def "a pod that is just being deleted is awaited, and then there is a new one"() {
        given:
        createJobPod('trap "" TERM; echo stubborn; while true; do sleep 0.1; done')
        soon.eventually { assert phase() == 'Running' }
        client.pods().inNamespace(namespace).withName(podName()).withGracePeriod(1).delete()

        when:
        perform('echo new')

        then:
        context.log().lines() == ['new']
        context.log().messages() == []
    }

    def "what a second process needs is recorded before the pod goes: its outputs are not printed again"() {
        given:
        def outputs = perform(output('a', 'b'))

        when:
        def again = context.afterCrash()
        def second = again.perform(new KubeTask(), args('exit 1'))

        then:
        second == outputs
        again.log().lines() == []
        pods() == []
    }

    def "the failure of a pod is recorded before the pod goes, without secrets: a second process fails the same way"() {
        given:
        context.secrets().add('hunter2')

        when:
        perform('echo login hunter2; exit 3')

        then:
        def first = thrown(FunctionFailure)

        when:
        context.afterCrash().perform(new KubeTask(), args('echo again'))

        then:
        def second = thrown(FunctionFailure)
        second.message == first.message
        second.lastLines().size() == 1
        second.lastLines()[0].startsWith('login ***')
        pods() == []
    }

    def "a pod that an earlier process made and that is gone is not made again: its outputs are lost"() {
        given:
        def running = begin('echo begun; sleep 600')
        soon.eventually { assert context.log().lines() == ['begun'] }
        client.pods().inNamespace(namespace).withName(podName()).withGracePeriod(0).delete()
        running.failure()

        when:
        context.afterCrash().perform(new KubeTask(), args('echo twice'))

        then:
        def e = thrown(FunctionFailure)
        e.message == "OutputLost: Pod $namespace/${podName()}, which an earlier process made, is gone; " +
            'what its command did and printed is not known'
        e instanceof Retryable
        pods() == []
    }
}
