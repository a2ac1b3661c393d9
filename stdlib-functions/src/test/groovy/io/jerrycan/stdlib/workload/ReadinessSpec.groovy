package io.jerrycan.stdlib.workload

import io.fabric8.kubernetes.api.model.GenericKubernetesResource
import io.fabric8.kubernetes.api.model.Pod
import io.fabric8.kubernetes.client.utils.KubernetesSerialization
import io.jerrycan.function.FunctionFailure
import spock.lang.Specification

class ReadinessSpec extends Specification {
    static final JSON = new KubernetesSerialization()

    def kind = WorkloadKind.DEPLOYMENT
    def revisions = [revision('rs1', '1'), revision('rs2', '2')]
    def pods = [pod('a', 'rs2', 'Running'), pod('b', 'rs2', 'Running'), pod('old', 'rs1', 'Failed')]

    static GenericKubernetesResource resource(Map data) { JSON.convertValue(data, GenericKubernetesResource) }

    static revision(String uid, String number) {
        resource(metadata: [
            uid: uid, ownerReferences: [[uid: 'w']],
            annotations: [
                'deployment.kubernetes.io/revision': number, 'openshift.io/deployment-config.latest-version': number]])
    }

    static pod(String name, String owner, String phase) {
        JSON.convertValue([metadata: [name: name, ownerReferences: [[uid: owner]]], status: [phase: phase]], Pod)
    }

    static workload(Map status, Map spec = [replicas: 2]) {
        resource(
            metadata: [name: 'api', namespace: 'shop', uid: 'w', generation: 3,
                       annotations: ['deployment.kubernetes.io/revision': '2']],
            spec: spec,
            status: [replicas: 2, updatedReplicas: 2, availableReplicas: 2, readyReplicas: 2, observedGeneration: 3,
                     latestVersion: 2] + status)
    }

    def obstacle(GenericKubernetesResource workload) {
        new Readiness(kind, workload, revisions, pods).obstacle().orElse(null)
    }

    def "a Deployment with #status is not ready"() {
        expect:
        obstacle(workload(status)) == why

        where:
        status                      | why
        [replicas: 3]               | 'Specified 2 replicas and have 3 replicas'
        [updatedReplicas: null]     | 'Specified 2 replicas and have 0 updatedReplicas'
        [availableReplicas: 1]      | 'Specified 2 replicas and have 1 availableReplicas'
        [observedGeneration: 2]     | 'its controller has not seen the change'
    }

    def "a Deployment with a pod of its current revision that is #phase is not ready"() {
        given:
        pods << pod('c', 'rs2', phase)

        expect:
        obstacle(workload([:])) == why

        where:
        phase       | why
        'Running'   | 'Specified 2 replicas and have 3 pods Running'
        'Pending'   | 'pod c is Pending'
        'Succeeded' | 'pod c is Succeeded'
    }

    def "a #workloadKind without its current revision is an error"() {
        given:
        kind = workloadKind
        revisions = [revision('rs1', '1')]

        when:
        obstacle(workload([:]))

        then:
        def e = thrown(FunctionFailure)
        e.message == message

        where:
        workloadKind                   | message
        WorkloadKind.DEPLOYMENT        | "Deployment shop/api owns no ReplicaSet of its revision '2'"
        WorkloadKind.DEPLOYMENTCONFIG  | "DeploymentConfig shop/api owns no ReplicationController of its revision '2'"
    }

    def "a Deployment or DeploymentConfig with all its replicas is ready, whatever is left of old revisions"() {
        given:
        kind = workloadKind

        expect:
        obstacle(workload([:])) == null

        where:
        workloadKind << [WorkloadKind.DEPLOYMENT, WorkloadKind.DEPLOYMENTCONFIG]
    }

    def "pods of a DeploymentConfig may have succeeded"() {
        given:
        kind = WorkloadKind.DEPLOYMENTCONFIG
        pods << pod('hook', 'rs2', 'Succeeded')

        expect:
        obstacle(workload([:])) == null
    }

    def "a StatefulSet is ready when as many of its own pods run as it wants, whatever others do"() {
        given:
        kind = WorkloadKind.STATEFULSET
        pods = running.collect { pod(it, 'w', 'Running') } + [pod('x', 'w', 'Pending'), pod('y', 'other', 'Running')]

        expect:
        obstacle(workload(status)) == why

        where:
        running         | status             | why
        ['a', 'b']      | [:]                | null
        ['a', 'b']      | [readyReplicas: 1] | 'Specified 2 replicas and have 1 readyReplicas'
        ['a', 'b', 'c'] | [:]                | 'Specified 2 replicas and have 3 pods Running'
    }

    def "a workload that does not say how many replicas it wants wants one"() {
        expect:
        Readiness.replicas(workload([:], [:])) == 1
    }

    def "kinds are named without regard to case"() {
        expect:
        WorkloadKind.named(name).orElse(null) == expected

        where:
        name               | expected
        'deployment'       | WorkloadKind.DEPLOYMENT
        'StatefulSet'      | WorkloadKind.STATEFULSET
        'DEPLOYMENTCONFIG' | WorkloadKind.DEPLOYMENTCONFIG
        'DaemonSet'        | null
    }
}
