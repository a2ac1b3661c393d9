package io.jerrycan.stdlib.pod

import io.jerrycan.function.FunctionContext
import io.jerrycan.function.FunctionFailure
import io.jerrycan.function.RunInfo
import io.jerrycan.function.RunNames
import io.jerrycan.function.RunSettings
import io.jerrycan.function.TemplateParams
import io.jerrycan.stdlib.pod.ClaimMount
import java.time.Duration
import spock.lang.Specification

class PodSpecsSpec extends Specification {
    def run = new RunInfo('uid', 0, 'backup', 'dump', 1, ['kanister.io/JobID': 'j1', other: 'x'])
    def secure = false
    def podOverride = [:]
    def podLabels = [:]
    def podAnnotations = [:]

    FunctionContext context() {
        def params = new TemplateParams(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), [:], [:], [:], [:],
            Optional.empty(), '', [:], podOverride, podLabels, podAnnotations, [:],
            TemplateParams.PhaseParams.EMPTY, Optional.empty())
        Stub(FunctionContext) {
            getRun() >> run
            it.run() >> run
            names() >> new RunNames(run)
            it.params() >> params
            settings() >> new RunSettings('kanister', Optional.of('controller'), Duration.ofMinutes(15), 'tools', secure)
        }
    }

    def job(String namespace = 'orders') {
        JobPod.of('kanister-job-', Optional.of(namespace), 'busybox', ['sh', '-c', 'true'])
    }

    def build(JobPod job = job()) { PodSpecs.build(job, context()) }

    def overridden(Map override) { job().customised(Optional.empty(), Optional.empty(), Optional.of(override)) }

    def "an override of a wrong type is refused, and its place is named"() {
        when:
        build(overridden(override))

        then:
        def e = thrown(FunctionFailure)
        e.message == message

        where:
        override                                               | message
        [containers: [[name: 'container', ports: 'hunter2']]]  | 'Failed to apply podOverride: the value of spec.containers[0].ports has the wrong type'
        [activeDeadlineSeconds: 'hunter2']                     | 'Failed to apply podOverride: the value of spec.activeDeadlineSeconds has the wrong type'
        [containers: [[image: 'hunter2']]]                     | "Failed to apply podOverride: an item of 'containers' has no 'name'"
        [containers: 'hunter2']                                | 'Failed to apply podOverride: the value of spec.containers has the wrong type'
    }

    def "a pod has one container, never restarts, and bears the name of its phase"() {
        when:
        def pod = build()

        then:
        pod.metadata.name == new RunNames(run).of('kanister-job-')
        pod.metadata.namespace == 'orders'
        pod.metadata.labels == [createdBy: 'kanister', 'kanister.io/JobID': 'j1']
        pod.spec.restartPolicy == 'Never'
        pod.spec.containers*.name == ['container']
        with(pod.spec.containers[0]) {
            image == 'busybox'
            command == ['sh', '-c', 'true']
            args == []
            imagePullPolicy == 'IfNotPresent'
        }
    }

    def "an empty namespace is the one that we run in, where pods get our service account"() {
        expect:
        build(job('')).metadata.namespace == 'kanister'
        build(job('')).spec.serviceAccountName == 'controller'
        build(job('kanister')).spec.serviceAccountName == 'controller'
        build(job('orders')).spec.serviceAccountName == null
        build(job('orders').withServiceAccount(Optional.of('own'))).spec.serviceAccountName == 'own'
    }

    def "secure defaults take the account and its token away, even an explicit one"() {
        given:
        secure = true

        when:
        def spec = build(job('').withServiceAccount(Optional.of('own'))).spec

        then:
        spec.serviceAccountName == 'default'
        spec.automountServiceAccountToken == false
        build(overridden([serviceAccountName: 'mine'])).spec.serviceAccountName == 'mine'
    }

    def "claims are mounted, read-only ones on both sides"() {
        when:
        def spec = build(job().withMounts([new ClaimMount('data', '/data', false), new ClaimMount('ro', '/ro', true)])).spec

        then:
        spec.volumes*.persistentVolumeClaim*.claimName == ['data', 'ro']
        spec.volumes*.persistentVolumeClaim*.readOnly == [false, true]
        spec.containers[0].volumeMounts*.name == spec.volumes*.name
        spec.containers[0].volumeMounts*.mountPath == ['/data', '/ro']
        spec.containers[0].volumeMounts*.readOnly == [false, true]
    }

    def "the ActionSet's override wins over the blueprint's, and that over the defaults"() {
        given:
        podOverride = [serviceAccountName: 'actionset', containers: [[name: 'container', imagePullPolicy: 'Always']]]

        when:
        def spec = build(overridden([
            serviceAccountName: 'blueprint',
            containers        : [[name: 'container', imagePullPolicy: 'Never', image: 'mine']]])).spec

        then:
        spec.serviceAccountName == 'actionset'
        spec.containers[0].image == 'mine'
        spec.containers[0].imagePullPolicy == 'Always'
    }

    def "the function's container stays the first"() {
        expect:
        build(overridden([containers: [[name: 'sidecar', image: 'x']]])).spec.containers*.name == ['container', 'sidecar']
    }

    def "the blueprint's labels and annotations win over the ActionSet's"() {
        given:
        podLabels = [a: 'actionset', b: 'actionset', createdBy: 'actionset']
        podAnnotations = [a: 'actionset', b: 'actionset']

        when:
        def metadata = build(job().customised(Optional.of([a: 'blueprint']), Optional.of([a: 'blueprint']), Optional.empty())).metadata

        then:
        metadata.labels == [createdBy: 'actionset', a: 'blueprint', b: 'actionset', 'kanister.io/JobID': 'j1']
        metadata.annotations == [a: 'blueprint', b: 'actionset']
    }

    def "a field that our model of a pod does not know reaches the API server"() {
        expect:
        build(overridden([futureField: [a: 1]])).spec.additionalProperties == [futureField: [a: 1]]
    }
}
