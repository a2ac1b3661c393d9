package io.jerrycan.embedded

import java.util.concurrent.TimeUnit
import spock.lang.Shared
import spock.util.concurrent.PollingConditions

class WorkloadsSpec extends ClusterSpecification {
    @Shared Rest rest = new Rest(cluster)

    @Override
    EmbeddedOptions options() { EmbeddedOptions.defaults().namespacesAppear() }

    private final PollingConditions soon = new PollingConditions(timeout: 10, delay: 0.02)
    private final String namespace = 'ns-' + UUID.randomUUID().toString().take(8)

    def cleanup() {
        rest.send('DELETE', "/api/v1/namespaces/$namespace")
    }

    private String path(String plural, String group = 'apis/apps/v1') {
        "/$group/namespaces/$namespace/$plural"
    }

    private Map create(String plural, Map object, String group = 'apis/apps/v1') {
        def answer = rest.send('POST', path(plural, group), object)
        assert answer.code == 201: answer.body
        answer.body
    }

    private Map read(String plural, String name, String group = 'apis/apps/v1') {
        rest.send('GET', "${path(plural, group)}/$name").body
    }

    private List<Map> pods() {
        rest.send('GET', path('pods', 'api/v1')).body.items
    }

    private Map merge(String plural, String name, Map change, String group = 'apis/apps/v1') {
        rest.send('PATCH', "${path(plural, group)}/$name", change, ['Content-Type': 'application/merge-patch+json']).body
    }

    private static Map template(String app, String image = 'x:1') {
        [metadata: [labels: [app: app]], spec: [containers: [[name: 'main', image: image]]]]
    }

    private static Map workload(String name, int replicas, Map more = [:]) {
        [metadata: [name: name], spec: [replicas: replicas, selector: [matchLabels: [app: name]], template: template(name)] + more]
    }

    def "a deployment whose selector is not its template's is refused"() {
        given:
        def wrong = workload('web', 1)
        wrong.spec.template.metadata.labels = [app: 'other']

        expect:
        with(rest.send('POST', path('deployments'), wrong)) {
            code == 422
            body.message == 'Deployment.apps "web" is invalid: spec.template.metadata.labels: Invalid value: {"app":"other"}: `selector` does not match template `labels`'
        }
    }

    def "a deployment has a replica set that has pods"() {
        when:
        create('deployments', workload('web', 3))

        then:
        soon.eventually { assert read('deployments', 'web').status.availableReplicas == 3 }
        def deployment = read('deployments', 'web')
        def set = rest.send('GET', path('replicasets')).body.items[0]
        deployment.metadata.annotations == ['deployment.kubernetes.io/revision': '1']
        deployment.status.subMap('replicas', 'readyReplicas', 'updatedReplicas', 'observedGeneration') == [replicas: 3, readyReplicas: 3, updatedReplicas: 3, observedGeneration: 1]
        deployment.status.conditions.find { it.type == 'Available' }.status == 'True'
        set.metadata.annotations == ['deployment.kubernetes.io/revision': '1']
        set.metadata.ownerReferences*.name == ['web']
        pods().every { it.metadata.ownerReferences*.name == [set.metadata.name] && it.metadata.labels['pod-template-hash'] == set.metadata.labels['pod-template-hash'] }
    }

    def "a deployment scales down and up"() {
        given:
        create('deployments', workload('web', 2))
        soon.eventually { assert read('deployments', 'web').status.availableReplicas == 2 }

        when:
        merge('deployments', 'web', [spec: [replicas: 0]])

        then:
        soon.eventually {
            assert pods().isEmpty()
            assert read('deployments', 'web').status.replicas == 0
            assert read('deployments', 'web').status.observedGeneration == 2
        }

        when:
        merge('deployments', 'web', [spec: [replicas: 1]])

        then:
        soon.eventually { assert read('deployments', 'web').status.readyReplicas == 1 }
    }

    def "a new template is rolled out as a new revision, with strategy #strategy"() {
        given:
        create('deployments', workload('web', 3, [strategy: [type: strategy]]))
        soon.eventually { assert read('deployments', 'web').status.availableReplicas == 3 }

        when:
        merge('deployments', 'web', [spec: [template: template('web', 'x:2')]])

        then:
        soon.eventually {
            assert pods()*.spec*.containers*.first()*.image == ['x:2'] * 3
            assert read('deployments', 'web').status.updatedReplicas == 3
            assert read('deployments', 'web').metadata.annotations == ['deployment.kubernetes.io/revision': '2']
        }
        rest.send('GET', path('replicasets')).body.items*.spec*.replicas.sort() == [0, 3]

        where:
        strategy << ['RollingUpdate', 'Recreate']
    }

    def "a pod that is deleted is made again"() {
        given:
        create('deployments', workload('web', 1))
        soon.eventually { assert read('deployments', 'web').status.availableReplicas == 1 }
        def first = pods()[0].metadata.name

        when:
        rest.send('DELETE', path('pods', 'api/v1') + "/$first")

        then:
        soon.eventually {
            assert pods()*.metadata*.name.every { it != first }
            assert read('deployments', 'web').status.availableReplicas == 1
        }
    }

    def "all goes with the deployment"() {
        given:
        create('deployments', workload('web', 2))
        soon.eventually { assert pods().size() == 2 }

        when:
        rest.send('DELETE', path('deployments') + '/web')

        then:
        soon.eventually {
            assert pods().isEmpty()
            assert rest.send('GET', path('replicasets')).body.items.isEmpty()
        }
    }

    def "a stateful set makes its pods one after the other, each with its claim"() {
        when:
        create('statefulsets', workload('db', 3, [serviceName: 'db', volumeClaimTemplates: [
            [metadata: [name: 'data'], spec: [accessModes: ['ReadWriteOnce'], resources: [requests: [storage: '1Gi']]]]]]))

        then:
        soon.eventually { assert read('statefulsets', 'db').status.readyReplicas == 3 }
        pods()*.metadata*.name == ['db-0', 'db-1', 'db-2']
        pods()*.metadata*.creationTimestamp == pods()*.metadata*.creationTimestamp.sort()
        pods()*.spec*.volumes*.first()*.persistentVolumeClaim*.claimName == ['data-db-0', 'data-db-1', 'data-db-2']
        with(read('statefulsets', 'db').status) {
            replicas == 3
            currentReplicas == 3
            updatedReplicas == 3
            availableReplicas == 3
            observedGeneration == 1
            currentRevision == updateRevision
        }
    }

    def "a stateful set that is scaled down keeps its claims"() {
        given:
        create('statefulsets', workload('db', 2, [volumeClaimTemplates: [
            [metadata: [name: 'data'], spec: [accessModes: ['ReadWriteOnce'], resources: [requests: [storage: '1Gi']]]]]]))
        soon.eventually { assert read('statefulsets', 'db').status.readyReplicas == 2 }

        when:
        merge('statefulsets', 'db', [spec: [replicas: 0]])

        then:
        soon.eventually { assert pods().isEmpty() }
        rest.send('GET', path('persistentvolumeclaims', 'api/v1')).body.items*.metadata*.name == ['data-db-0', 'data-db-1']
        soon.eventually { assert read('statefulsets', 'db').status.replicas == 0 }
    }

    def "a stateful set replaces its pods when the template changes"() {
        given:
        create('statefulsets', workload('db', 2))
        soon.eventually { assert read('statefulsets', 'db').status.readyReplicas == 2 }

        when:
        merge('statefulsets', 'db', [spec: [template: template('db', 'x:2')]])

        then:
        soon.eventually {
            assert pods()*.spec*.containers*.first()*.image == ['x:2', 'x:2']
            assert read('statefulsets', 'db').status.with { readyReplicas == 2 && currentRevision == updateRevision }
        }
    }

    def "a replication controller keeps its pods"() {
        when:
        create('replicationcontrollers', [metadata: [name: 'rc'], spec: [replicas: 2, template: template('rc')]], 'api/v1')

        then:
        soon.eventually { assert read('replicationcontrollers', 'rc', 'api/v1').status.readyReplicas == 2 }
        read('replicationcontrollers', 'rc', 'api/v1').spec.selector == [app: 'rc']
    }

    def "a deployment config has a replication controller for each version"() {
        given:
        def group = 'apis/apps.openshift.io/v1'
        create('deploymentconfigs', [metadata: [name: 'dc'], spec: [replicas: 2, selector: [app: 'dc'], template: template('dc')]], group)
        soon.eventually { assert read('deploymentconfigs', 'dc', group).status.availableReplicas == 2 }

        when:
        merge('deploymentconfigs', 'dc', [spec: [template: template('dc', 'x:2')]], group)

        then:
        soon.eventually {
            assert read('deploymentconfigs', 'dc', group).status.with { latestVersion == 2 && updatedReplicas == 2 && replicas == 2 }
        }
        read('replicationcontrollers', 'dc-2', 'api/v1').metadata.annotations['openshift.io/deployment-config.latest-version'] == '2'
        read('replicationcontrollers', 'dc-1', 'api/v1').spec.replicas == 0
    }

    def "fabric8 scales and waits"() {
        given:
        create('deployments', workload('web', 1))

        when:
        client.apps().deployments().inNamespace(namespace).withName('web').withTimeout(10, TimeUnit.SECONDS).scale(3)

        then:
        soon.eventually { assert pods().size() == 3 }
    }
}
