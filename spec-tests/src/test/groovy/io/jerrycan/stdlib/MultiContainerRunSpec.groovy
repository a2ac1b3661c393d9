package io.jerrycan.stdlib

import io.jerrycan.function.FunctionFailure
import io.jerrycan.function.RunSettings
import io.jerrycan.spec.RecordingContext
import java.time.Duration

class MultiContainerRunSpec extends FunctionSpecification {
    static final HELD = [podOverride: [nodeName: 'elsewhere']]
    static final LOGIN = [env: [[name: 'LOGIN', value: 'user:hunter2']]]

    def args(String background, String output, Map more = [:]) {
        [namespace    : namespace, backgroundImage: 'busybox', backgroundCommand: ['sh', '-c', background],
         outputImage: 'busybox', outputCommand: ['sh', '-c', output], sharedVolumeDir: '/shared'] + more
    }

    def perform(String background, String output, Map more = [:]) {
        context.perform(new MultiContainerRun(), args(background, output, more))
    }

    def begin(String background, String output, Map more = [:]) {
        begin(new MultiContainerRun(), args(background, output, more))
    }

    def podName() { context.names().of('kanister-job-') }

    /** The pod that the arguments make, never started. */
    def podOf(Map more) {
        def another = RecordingContext.of(client).with(context.params()).with(context.settings())
        def running = begin(new MultiContainerRun(), args('true', 'true') + HELD + more, another)
        soon.eventually { assert pods().size() == 1 }
        def pod = pods()[0]
        running.interrupt()
        running.failure()
        pod
    }

    def "when #who fails the phase does, with the exit code and the last lines of container output"() {
        when:
        perform(background, output)

        then:
        def e = thrown(FunctionFailure)
        e.message == "Failed while waiting for Pod to complete: Pod $namespace/${podName()} failed: container '$who' ended with exit code 4"
        e.lastLines() == ['seen']
        pods() == []

        where:
        who          | background       | output
        'background' | 'exit 4'         | 'echo seen'
        'output'     | 'echo not seen'  | 'echo seen; exit 4'
    }

    def "when the init container fails the others never run"() {
        when:
        perform('echo no', 'echo no', [initImage: 'busybox', initCommand: ['sh', '-c', 'exit 5']])

        then:
        def e = thrown(FunctionFailure)
        e.message.endsWith("failed: container 'init' ended with exit code 5")
        context.log().lines() == []
        pods() == []
    }

    def "a size limit that is no quantity is refused before anything is made"() {
        when:
        perform('true', 'true', [sharedVolumeSizeLimit: 'much'])

        then:
        def e = thrown(FunctionFailure)
        e.message == 'Failed to parse `sharedVolumeSizeLimit`: it is no quantity; write it like 512Mi or 1Gi'
        context.log().messages() == []
    }

    def "a pod that does not start in time is removed"() {
        given:
        context = context.with(readyWithin(Duration.ofMillis(300)))

        when:
        perform('true', 'true', HELD)

        then:
        thrown(FunctionFailure)
        pods() == []
    }

    def "the containers work together through the shared volume, and only what container output prints counts"() {
        expect:
        perform('until [ -e /shared/ready ]; do sleep 0.02; done; cat /shared/ready > /shared/answer; ' + output('b', 'no'),
            'echo yes > /shared/ready; until [ -s /shared/answer ]; do sleep 0.02; done; ' +
                'echo "###Phase-output###: {\\"key\\":\\"a\\",\\"value\\":\\"$(cat /shared/answer) $(cat /shared/init)\\"}"',
            [initImage: 'busybox', initCommand: ['sh', '-c', 'echo first > /shared/init']]).values().get() == [a: 'yes first']
        context.log().lines() == []
        pods() == []
    }

    def "without outputs there is an empty map of them"() {
        expect:
        perform('true', 'true').values().get() == [:]
    }

    def "the pod is as Kanister makes it by default"() {
        when:
        def pod = podOf([:])

        then:
        pod.metadata.labels == [createdBy: 'kanister']
        pod.metadata.annotations == ['kubectl.kubernetes.io/default-container': 'output']
        with(pod.spec) {
            restartPolicy == 'Never'
            initContainers == []
            containers*.name == ['output', 'background']
            containers*.volumeMounts*.collect { [it.name, it.mountPath] } == [[['shared', '/shared']]] * 2
            volumes.find { it.name == 'shared' }.emptyDir.with { [medium, sizeLimit] } == [null, null]
        }
    }

    def "the shared volume is at /tmp/ unless said otherwise: #given"() {
        when:
        def pod = podOf([sharedVolumeDir: given])

        then:
        pod.spec.containers*.volumeMounts*.mountPath == [[path], [path]]

        where:
        given  || path
        ''     || '/tmp/'
        '/x'   || '/x'
    }

    def "medium, size limit, init container, labels and annotations are as given"() {
        when:
        def pod = podOf([
            sharedVolumeMedium: 'Memory', sharedVolumeSizeLimit: '64Mi', initImage: 'init:1', initCommand: 'prepare',
            podLabels: [createdBy: 'me', team: 'db'], podAnnotations: [note: 'x', 'kubectl.kubernetes.io/default-container': 'other']])

        then:
        pod.metadata.labels == [createdBy: 'me', team: 'db']
        pod.metadata.annotations == [note: 'x', 'kubectl.kubernetes.io/default-container': 'output']
        pod.spec.volumes.find { it.name == 'shared' }.emptyDir.with { [medium, sizeLimit.toString()] } == ['Memory', '64Mi']
        pod.spec.initContainers*.with { [name, image, command] } == [['init', 'init:1', ['prepare']]]
    }

    def "an earlier call's size limit is not that of the next"() {
        expect:
        podOf([sharedVolumeSizeLimit: '64Mi']).spec.volumes.find { it.name == 'shared' }.emptyDir.sizeLimit
        podOf([:]).spec.volumes.find { it.name == 'shared' }.emptyDir.sizeLimit == null
    }

    def "what the ActionSet overrides of `container` is meant for each container that it does not name"() {
        given:
        def override = [containers: [[name: 'container', tty: true], [name: 'output', image: 'mine']]]
        context = context.withParams(podOverride: override)

        when:
        def plain = podOf([:])
        def withInit = podOf([initImage: 'init:1'])

        then:
        plain.spec.containers*.with { [name, image, tty] } ==
            [['output', 'mine', null], ['background', 'busybox', true]]
        plain.spec.initContainers == []
        withInit.spec.initContainers*.with { [name, image, tty] } == [['init', 'init:1', true]]
        override.containers*.name == ['container', 'output']
    }

    def "secure defaults hold for this pod too"() {
        given:
        context = context.with(new RunSettings('default', Optional.of('controller'), Duration.ofMinutes(1), 'tools', true))

        when:
        def pod = podOf([:])

        then:
        pod.spec.serviceAccountName == 'default'
        !pod.spec.automountServiceAccountToken
    }

    def "a secret in the environment of any container, init too, is in a Secret that goes with the pod: as #who overrides it"() {
        given:
        context = context.withParams(podOverride: ofRequest)
        context.secrets().add('hunter2')
        def running = begin('sleep 600', 'cat /shared/login; printenv LOGIN | tr 2 3; sleep 600', ofBlueprint + [
            initImage: 'busybox', initCommand: ['sh', '-c', 'printenv LOGIN | tr 2 3 > /shared/login']])

        when:
        soon.eventually { assert context.log().lines() == ['user:hunter3', 'user:hunter3'] }
        def pod = pods()[0]
        def made = secrets()

        then:
        !client.kubernetesSerialization.asJson(pod).contains('hunter2')
        (pod.spec.initContainers + pod.spec.containers).collectEntries { [it.name, it.env*.valueFrom*.secretKeyRef*.key] } ==
            ['init', 'output', 'background'].collectEntries { [it, ["${it}.LOGIN".toString()]] }
        made*.metadata*.name == [pod.metadata.name]
        made[0].metadata.ownerReferences*.uid == [pod.metadata.uid]

        when:
        running.interrupt()
        running.failure()

        then:
        pods() == []
        secrets() == []

        where:
        who             | ofBlueprint                                                               | ofRequest
        'the blueprint' | [podOverride: [initContainers: [LOGIN + [name: 'init']], containers: [
                              LOGIN + [name: 'output'], LOGIN + [name: 'background']]]]             | [:]
        'the request'   | [:]                                                                       | [containers: [LOGIN + [name: 'container']]]
    }
}
