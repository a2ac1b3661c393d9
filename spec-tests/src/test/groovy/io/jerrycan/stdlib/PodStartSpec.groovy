package io.jerrycan.stdlib

import io.fabric8.kubernetes.api.model.NodeBuilder
import io.fabric8.kubernetes.api.model.NodeStatusBuilder
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimStatusBuilder
import io.jerrycan.function.FunctionFailure
import java.time.Duration

/** What is waited for until a job's pod runs, and what ends the waiting. */
class PodStartSpec extends KubeTaskSpecification {
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
}
