package io.jerrycan.contract

import spock.lang.Requires

/** What controllers make of workloads, as far as it can be seen without a node. */
@Requires(value = { ApiServer.instance.controllers }, reason = 'this server has no controller manager')
class WorkloadsContractSpec extends ContractSpecification {

    private static final Map TEMPLATE = [metadata: [labels: [app: 'x']], spec: [nodeSelector: [none: 'such'], containers: [[name: 'c', image: 'x']]]]

    private List<Map> owned(String path, String uid) {
        get(path).body.items.findAll { it.metadata.ownerReferences*.uid == [uid] }
    }

    def "a deployment has a replica set, which has pods; scaled to nothing it has none"() {
        given:
        def web = created(path('apps/v1', 'deployments'), [metadata: [name: 'web'], spec: [replicas: 2, selector: [matchLabels: [app: 'x']], template: TEMPLATE]])

        expect:
        soon.eventually {
            def set = owned(path('apps/v1', 'replicasets'), web.metadata.uid)[0]
            assert set.metadata.labels['pod-template-hash']
            assert set.metadata.name == "web-${set.metadata.labels['pod-template-hash']}"
            def pods = owned(core('pods'), set.metadata.uid)
            assert pods.size() == 2
            assert pods.every { it.metadata.name.startsWith("$set.metadata.name-") && it.metadata.ownerReferences[0].controller }
        }
        soon.eventually {
            with(get(path('apps/v1', 'deployments/web')).body) {
                assert metadata.annotations['deployment.kubernetes.io/revision'] == '1'
                assert status.observedGeneration == metadata.generation
                assert status.replicas == 2
                assert status.unavailableReplicas == 2
            }
        }

        when:
        patch(MERGE, path('apps/v1', 'deployments/web/scale'), [spec: [replicas: 0]])

        then:
        soon.eventually {
            with(get(path('apps/v1', 'deployments/web')).body) {
                assert status.observedGeneration == metadata.generation
                assert !status.replicas
                assert !status.readyReplicas
            }
        }
        soon.eventually { assert !get(core('pods?labelSelector=app%3Dx')).body.items }

        when:
        delete(path('apps/v1', 'deployments/web'), [propagationPolicy: 'Foreground'])

        then:
        soon.eventually {
            assert get(path('apps/v1', 'deployments/web')).code == 404
            assert !owned(path('apps/v1', 'replicasets'), web.metadata.uid)
        }
    }

    def "the pods of a stateful set come one after the other, with its claims"() {
        given:
        created(path('apps/v1', 'statefulsets'), [metadata: [name: 'db'], spec: [replicas: 2, serviceName: 'db', selector: [matchLabels: [app: 'db']],
            template: [metadata: [labels: [app: 'db']], spec: [nodeSelector: [none: 'such'],
                containers: [[name: 'c', image: 'x', volumeMounts: [[name: 'data', mountPath: '/data']]]]]],
            volumeClaimTemplates: [[metadata: [name: 'data'], spec: [storageClassName: 'none-such', accessModes: ['ReadWriteOnce'], resources: [requests: [storage: '1Gi']]]]]]])

        expect:
        soon.eventually {
            assert get(core('pods/db-0')).body.metadata.labels['statefulset.kubernetes.io/pod-name'] == 'db-0'
            assert get(core('pods/db-0')).body.spec.volumes.find { it.name == 'data' }.persistentVolumeClaim.claimName == 'data-db-0'
            assert get(core('persistentvolumeclaims/data-db-0')).code == 200
        }
        get(core('pods/db-1')).code == 404

        cleanup:
        delete(path('apps/v1', 'statefulsets/db'))
    }

    def "a job has pods with its labels, and a suspended one has none"() {
        given:
        def template = [spec: TEMPLATE.spec + [restartPolicy: 'Never']]
        created(path('batch/v1', 'jobs'), [metadata: [name: 'asleep'], spec: [suspend: true, template: template]])
        def job = created(path('batch/v1', 'jobs'), [metadata: [name: 'work'], spec: [template: template]])

        expect:
        job.spec.subMap('completions', 'parallelism', 'backoffLimit', 'completionMode', 'suspend') ==
            [completions: 1, parallelism: 1, backoffLimit: 6, completionMode: 'NonIndexed', suspend: false]
        job.spec.selector.matchLabels == ['batch.kubernetes.io/controller-uid': job.metadata.uid]
        soon.eventually {
            assert owned(core('pods'), job.metadata.uid)*.metadata*.labels*.subMap('job-name', 'batch.kubernetes.io/job-name', 'controller-uid') ==
                [['job-name': 'work', 'batch.kubernetes.io/job-name': 'work', 'controller-uid': job.metadata.uid]]
        }
        soon.eventually { assert get(path('batch/v1', 'jobs/work')).body.status.active == 1 }
        !get(core('pods?labelSelector=job-name%3Dasleep')).body.items

        cleanup:
        delete(path('batch/v1', 'jobs/work'), [propagationPolicy: 'Background'])
        delete(path('batch/v1', 'jobs/asleep'), [propagationPolicy: 'Background'])
    }
}
