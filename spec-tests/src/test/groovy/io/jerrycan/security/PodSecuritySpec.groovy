package io.jerrycan.security

import io.fabric8.kubernetes.api.model.ContainerStatusBuilder
import io.jerrycan.function.FunctionFailure
import io.jerrycan.function.PodSecurity
import io.jerrycan.function.RunSettings
import io.jerrycan.spec.RecordingContext
import io.jerrycan.stdlib.FunctionSpecification
import io.jerrycan.stdlib.KubeTask
import io.jerrycan.stdlib.MultiContainerRun
import io.jerrycan.stdlib.PrepareData
import io.jerrycan.stdlib.security.PodRules
import spock.lang.Requires

/** The pods of functions under the Pod Security Standards, by rules that {@code PodRulesSpec} proves. */
class PodSecuritySpec extends FunctionSpecification {
    static final LEVELS = [PodSecurity.BASELINE, PodSecurity.RESTRICTED]

    def under(PodSecurity level, Map podOverride = [:]) {
        context = RecordingContext.of(client)
            .with(RunSettings.from([:], 'default').withPodSecurity(level))
            .withParams(podOverride: podOverride)
    }

    def task(String script, Map more = [:]) { [image: 'busybox', namespace: namespace, command: ['sh', '-c', script]] + more }

    /** Calls of each function that makes pods, with all that they can have in them. */
    def calls() {
        createClaim('data')
        def secret = [podOverride: [containers: [[name: 'container', env: [[name: 'LOGIN', value: 'hunter2']]]]]]
        [[new KubeTask(), task('sleep 600') + secret],
         [new PrepareData(), task('sleep 600', [volumes: [data: '/data']]) + secret],
         [new MultiContainerRun(), [
             namespace: namespace, backgroundImage: 'x', backgroundCommand: ['sleep', '600'], outputImage: 'x', outputCommand: ['sleep', '600'],
             initImage: 'x', initCommand: ['true'], sharedVolumeMedium: 'Memory', podOverride: [containers: [[name: 'output', env: [[name: 'LOGIN', value: 'hunter2']]]]]]]]
    }

    /** The pod that a call makes, as the API server has it. */
    def podOf(call) {
        def another = RecordingContext.of(client).with(context.params()).with(context.settings())
        another.secrets().add('hunter2')
        def running = begin(call[0], call[1], another)
        soon.eventually { assert pods().size() == 1 }
        def pod = client.kubernetesSerialization.convertValue(pods()[0], Map)
        running.interrupt()
        running.failure()
        pod
    }

    static boolean allows(PodSecurity level, Map pod) {
        PodRules.violations(level, pod.spec, pod.metadata.annotations ?: [:]).empty
    }

    @Requires(value = { sys['pod-security'] == 'kubernetes' }, reason = 'Kubernetes is asked with -Dpod-security=kubernetes; it needs Go')
    def "Kubernetes itself allows the pods of all functions under #level"() {
        given:
        under(level)

        expect:
        KubernetesVerdicts.of("$level", calls().collect { podOf(it) }) == [[], [], []]

        where:
        level << LEVELS
    }

    def "the pods of all functions pass #level"() {
        given:
        under(level)

        expect:
        calls().every { call ->
            def pod = podOf(call)
            allows(level, pod) && pod.spec.containers*.env*.value.flatten().every { it == null }
        }

        where:
        level << LEVELS
    }

    def "without a level, or under baseline, nothing is filled in (#level)"() {
        given:
        under(level)

        when:
        def spec = podOf([new KubeTask(), task('sleep 600')]).spec

        then:
        !spec.securityContext
        !spec.containers[0].securityContext

        where:
        level << [PodSecurity.PRIVILEGED, PodSecurity.BASELINE]
    }

    def "restricted fills in what is missing, in each container, and nothing else changes"() {
        given:
        under(PodSecurity.RESTRICTED)

        when:
        def spec = podOf([new KubeTask(), task('sleep 600', [podOverride: [
            securityContext: [runAsUser: 1000, fsGroup: 2000],
            initContainers : [[name: 'first', image: 'x', command: ['true']]],
            containers     : [
                [name: 'container', securityContext: [readOnlyRootFilesystem: true, capabilities: [drop: ['NET_RAW'], add: ['NET_BIND_SERVICE']]]],
                [name: 'sidecar', image: 'x', command: ['sleep', '600']]]]])]).spec

        then:
        spec.securityContext == [runAsUser: 1000, fsGroup: 2000, runAsNonRoot: true, seccompProfile: [type: 'RuntimeDefault']]
        spec.containers*.securityContext == [
            [readOnlyRootFilesystem: true, allowPrivilegeEscalation: false, capabilities: [drop: ['NET_RAW', 'ALL'], add: ['NET_BIND_SERVICE']]],
            [allowPrivilegeEscalation: false, capabilities: [drop: ['ALL']]]]
        spec.initContainers*.securityContext == [[allowPrivilegeEscalation: false, capabilities: [drop: ['ALL']]]]
    }

    def "an override that #level does not allow is refused and its fields are named (#violations)"() {
        given:
        under(level, ofRequest ? override : [:])

        when:
        context.perform(new KubeTask(), task('true', ofRequest ? [:] : [podOverride: override]))

        then:
        def e = thrown(FunctionFailure)
        e.message == "Pod security $level does not allow what the pod is to be: $violations"
        pods() == []

        where:
        level                  | ofRequest | override || violations
        PodSecurity.BASELINE   | false | [hostNetwork: true, hostPID: 'yes'] || 'spec.hostNetwork must not be true; spec.hostPID must not be true'
        PodSecurity.BASELINE   | true  | [containers: [[name: 'container', securityContext: [privileged: true]]]] || 'spec.containers[0].securityContext.privileged must not be true'
        PodSecurity.RESTRICTED | false | [volumes: [[name: 'v', hostPath: [path: '/']]]] || 'spec.volumes[0].hostPath must not be there'
        PodSecurity.RESTRICTED | false | [volumes: [[name: 'v', nfs: [server: 's', path: '/']]]] || 'spec.volumes[0].nfs must not be there'
        PodSecurity.RESTRICTED | true  | [securityContext: [runAsUser: 0]] || 'spec.securityContext.runAsUser must not be 0'
        PodSecurity.RESTRICTED | false | [securityContext: [runAsNonRoot: false]] || 'spec.securityContext.runAsNonRoot must be true'
        PodSecurity.RESTRICTED | false | [containers: [[name: 'container', securityContext: [allowPrivilegeEscalation: true, capabilities: [add: ['SYS_ADMIN']]]]]] ||
            'spec.containers[0].securityContext.capabilities.add[0] is none of those that the level allows; ' +
            'spec.containers[0].securityContext.allowPrivilegeEscalation must be false; ' +
            'spec.containers[0].securityContext.capabilities.add[0] must be NET_BIND_SERVICE'
    }

    def "under restricted a command runs and its outputs arrive"() {
        given:
        under(PodSecurity.RESTRICTED)

        expect:
        context.perform(new KubeTask(), task(output('a', 'b'))).values().get() == [a: 'b']
    }

    def "an image that runs as root fails the phase at once, with a way out"() {
        given:
        under(PodSecurity.RESTRICTED)
        def running = begin(new KubeTask(), task('true', [podOverride: [nodeName: 'elsewhere']]))

        when:
        soon.eventually { assert pods()*.status*.phase == ['Pending'] }
        client.pods().inNamespace(namespace).withName(pods()[0].metadata.name).editStatus {
            it.status.containerStatuses = [new ContainerStatusBuilder().withName('container').withNewState().withNewWaiting()
                .withReason('CreateContainerConfigError').withMessage('container has runAsNonRoot and image will run as root')
                .endWaiting().endState().build()]
            it
        }

        then:
        running.failure().message.endsWith(
            "container 'container' waits: CreateContainerConfigError: container has runAsNonRoot and image will run as root; " +
            'take an image whose user is not root, or name a user of it by number in podOverride: {securityContext: {runAsUser: 1000}}')
        pods() == []
    }
}
