package io.jerrycan.stdlib

import io.fabric8.kubernetes.api.model.PodTemplateSpecBuilder
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder
import io.fabric8.kubernetes.api.model.apps.StatefulSetBuilder
import io.fabric8.kubernetes.client.utils.Serialization
import io.jerrycan.function.FunctionFailure
import io.jerrycan.function.TemplateParams
import io.jerrycan.spec.RecordingContext

class ScaleWorkloadSpec extends FunctionSpecification {
    static final LABELS = [app: 'api']

    def template() {
        new PodTemplateSpecBuilder()
            .withNewMetadata().withLabels(LABELS).endMetadata()
            .withNewSpec().addNewContainer().withName('main').withImage('busybox').withCommand('sleep', '600').endContainer().endSpec()
            .build()
    }

    def deployment(int replicas) {
        client.resource(new DeploymentBuilder()
            .withNewMetadata().withName('api').withNamespace(namespace).endMetadata()
            .withNewSpec().withReplicas(replicas).withNewSelector().withMatchLabels(LABELS).endSelector()
            .withTemplate(template()).endSpec().build()).create()
    }

    def statefulSet(int replicas) {
        client.resource(new StatefulSetBuilder()
            .withNewMetadata().withName('api').withNamespace(namespace).endMetadata()
            .withNewSpec().withReplicas(replicas).withServiceName('api').withNewSelector().withMatchLabels(LABELS).endSelector()
            .withTemplate(template()).endSpec().build()).create()
    }

    def deploymentConfig(int replicas) {
        client.resource(Serialization.asJson([
            apiVersion: 'apps.openshift.io/v1', kind: 'DeploymentConfig', metadata: [name: 'api', namespace: namespace],
            spec: [replicas: replicas, selector: LABELS, template: [metadata: [labels: LABELS],
                spec: [terminationGracePeriodSeconds: 0, containers: [[name: 'main', image: 'busybox', command: ['sleep', '600']]]]]]])).create()
    }

    def runningPods() { pods().count { it.status?.phase == 'Running' } }

    def args(Map more) { [namespace: namespace, name: 'api', kind: 'Deployment'] + more }

    def perform(Map more) { context.perform(new ScaleWorkload(), args(more)) }

    def "what cannot be scaled is told: #more"() {
        when:
        perform(more)

        then:
        def e = thrown(FunctionFailure)
        e.message == message.replace('NS', namespace)

        where:
        more                              | message
        [replicas: 1, kind: 'DaemonSet']  | 'Workload type not supported DaemonSet; it must be Deployment, StatefulSet or DeploymentConfig'
        [replicas: 1]                     | 'Failed to read Deployment NS/api: 404 NotFound'
        [replicas: 'many']                | 'Failed to decode arg `replicas`: is a text, expected whole number'
        [replicas: 1.5d]                  | 'Failed to decode arg `replicas`: is a fraction, expected whole number'
    }

    def "an action on something else needs namespace, name and kind"() {
        when:
        context.perform(new ScaleWorkload(), [replicas: 1, namespace: namespace, name: 'api'])

        then:
        def e = thrown(FunctionFailure)
        e.message == 'Workload information not available via defaults or namespace/name/kind parameters: ' +
            "`kind` is missing, and the action's object is no workload"
    }

    def "a Deployment is scaled from #before to #after, and the phase waits for its pods"() {
        given:
        deployment(before)
        soon.eventually { assert runningPods() == before }

        expect:
        perform([replicas: after]).values().get() == [originalReplicaCount: before as long]
        runningPods() == (after as int)
        pods().size() == (after as int)

        where:
        before | after
        0      | 2
        2      | 0
        1      | '1'
        2      | 1
    }

    def "a StatefulSet is scaled, and the phase waits for its pods"() {
        given:
        statefulSet(1)
        soon.eventually { assert runningPods() == 1 }

        expect:
        perform([replicas: after, kind: 'statefulset']).values().get() == [originalReplicaCount: 1L]
        runningPods() == after

        where:
        after << [0, 2]
    }

    def "a DeploymentConfig is scaled from #before to #after, and the phase waits for its pods"() {
        given:
        deploymentConfig(before)
        soon.eventually { assert runningPods() == before }

        expect:
        perform([replicas: after, kind: kind]).values().get() == [originalReplicaCount: before as long]
        runningPods() == after
        pods().size() == after

        where:
        before | after | kind
        0      | 2     | 'deploymentconfig'
        2      | 0     | 'DeploymentConfig'
        2      | 1     | 'DEPLOYMENTCONFIG'
    }

    def "two phases at once keep their own arguments"() {
        given:
        deployment(1)
        statefulSet(1)
        soon.eventually { assert runningPods() == 2 }
        def other = RecordingContext.of(client)

        when:
        def up = begin(new ScaleWorkload(), args([replicas: 2]))
        def down = begin(new ScaleWorkload(), args([replicas: 0, kind: 'StatefulSet']), other)

        then:
        up.outputs().values().get() == [originalReplicaCount: 1L]
        down.outputs().values().get() == [originalReplicaCount: 1L]
        client.apps().deployments().inNamespace(namespace).withName('api').get().spec.replicas == 2
        client.apps().statefulSets().inNamespace(namespace).withName('api').get().spec.replicas == 0
    }

    def "the workload is that of the action's object unless arguments say otherwise"() {
        given:
        statefulSet(0)
        context = context.withParams(statefulSet: new TemplateParams.Workload('api', namespace, [], [], [:]))

        when:
        context.perform(new ScaleWorkload(), [replicas: 1])

        then:
        runningPods() == 1
    }

    def "without waitForReady the phase does not wait"() {
        given:
        deployment(0)
        client.apps().deployments().inNamespace(namespace).withName('api').edit {
            it.spec.template.spec.nodeName = 'elsewhere'
            it
        }

        expect:
        perform([replicas: 1, waitForReady: 'false']).values().get() == [originalReplicaCount: 0L]
    }

    def "an interrupt while waiting says for what, and leaves the workload scaled"() {
        given:
        deployment(0)
        client.apps().deployments().inNamespace(namespace).withName('api').edit {
            it.spec.template.spec.nodeName = 'elsewhere'
            it
        }
        def running = begin(new ScaleWorkload(), args([replicas: 1]))

        when:
        soon.eventually { assert running.waiting }
        running.interrupt()

        then:
        def failure = running.failure()
        failure instanceof InterruptedException
        failure.message ==~ "interrupted while waiting for Deployment $namespace/api: Specified 1 replicas and have 0 \\w+Replicas"
        client.apps().deployments().inNamespace(namespace).withName('api').get().spec.replicas == 1
    }

    def "a second process that does the phase again still knows the original count"() {
        given:
        deployment(2)
        perform([replicas: 0, waitForReady: false])

        expect:
        context.afterCrash().perform(new ScaleWorkload(), args([replicas: 0])).values().get() == [originalReplicaCount: 2L]
        pods() == []
    }
}
