package io.jerrycan.contract

/** Status, scale and the generation. */
class SubresourcesContractSpec extends ContractSpecification {

    private String web
    private Map object

    def setup() {
        object = created(path('apps/v1', 'deployments'), [apiVersion: 'apps/v1', kind: 'Deployment', metadata: [generateName: 'web-'],
            status: [replicas: 9],
            spec: [paused: true, replicas: 0, selector: [matchLabels: [app: 'web'], matchExpressions: [[key: 'tier', operator: 'In', values: ['a', 'b']]]],
                   template: [metadata: [labels: [app: 'web', tier: 'a']], spec: [containers: [[name: 'one', image: 'x:1']]]]]])
        web = path('apps/v1', "deployments/$object.metadata.name")
    }

    def "a new object has no status of its author's, and is of the first generation"() {
        expect:
        object.status?.replicas != 9
        object.metadata.generation == 1
    }

    def "generation grows with the spec, and with neither metadata nor status"() {
        expect:
        patch(MERGE, web, [metadata: [labels: [z: 'z']]]).body.metadata.generation == 1
        patch(MERGE, "$web/status", [status: [replicas: 1]]).body.metadata.generation == 1
        patch(MERGE, web, [spec: [minReadySeconds: 1]]).body.metadata.generation == 2
        patch(MERGE, web, [spec: [minReadySeconds: 1]]).body.metadata.generation == 2
    }

    def "the main resource does not write status, nor the status resource the spec"() {
        when:
        def status = patch(MERGE, "$web/status", [spec: [minReadySeconds: 5], status: [collisionCount: 3]]).body
        def main = patch(MERGE, web, [status: [collisionCount: 4]]).body

        then:
        status.status.collisionCount == 3
        !status.spec.minReadySeconds
        main.status.collisionCount == 3
    }

    def "the status is replaced at the version it is meant for"() {
        given:
        def present = get("$web/status").body

        expect:
        soon.eventually {
            assert put("$web/status", get("$web/status").body + [status: [collisionCount: 5]]).body.status.collisionCount == 5
        }
        put("$web/status", [apiVersion: 'apps/v1', kind: 'Deployment', metadata: [name: object.metadata.name, resourceVersion: '1'], spec: present.spec]).code == 409
    }

    def "scale reads and writes replicas"() {
        when:
        def scale = get("$web/scale").body

        then:
        scale.subMap('kind', 'apiVersion') == [kind: 'Scale', apiVersion: 'autoscaling/v1']
        !scale.spec.replicas
        scale.metadata.subMap('name', 'namespace', 'uid') == object.metadata.subMap('name', 'namespace', 'uid')

        when:
        def scaled = patch(MERGE, "$web/scale", [spec: [replicas: 2]])

        then:
        scaled.code == 200
        scaled.body.spec.replicas == 2
        scaled.body.status.selector == 'app=web,tier in (a,b)'
        with(get(web).body) {
            spec.replicas == 2
            metadata.generation == 2
        }
    }

    def "scale is replaced, at the version it is meant for"() {
        given:
        def old = get("$web/scale").body

        expect: 'controllers may have changed the status meanwhile'
        soon.eventually {
            assert put("$web/scale", get("$web/scale").body + [spec: [replicas: 3]]).body.spec.replicas == 3
        }
        with(put("$web/scale", old)) {
            code == 409
            body.reason == 'Conflict'
        }
    }

    def "a scale below nothing is refused"() {
        given:
        def name = object.metadata.name

        expect:
        with(patch(MERGE, "$web/scale", [spec: [replicas: -1]])) {
            code == 422
            body.message == "Scale.autoscaling \"$name\" is invalid: spec.replicas: Invalid value: -1: must be greater than or equal to 0"
            body.details.causes == [[reason: 'FieldValueInvalid', message: 'Invalid value: -1: must be greater than or equal to 0', field: 'spec.replicas']]
        }
        get(web).body.spec.replicas == 0
    }

    def "a dry run of a scale changes nothing"() {
        expect:
        patch(MERGE, "$web/scale?dryRun=All", [spec: [replicas: 4]]).body.spec.replicas == 4
        get(web).body.spec.replicas == 0
    }

    def "the scale of what is not there is not found"() {
        expect:
        failure(get(path('apps/v1', 'deployments/none/scale'))) == [code: 404, reason: 'NotFound', message: 'deployments.apps "none" not found']
        get(core('configmaps/none/scale')).code == 404
        get(core('configmaps/none/status')).code == 404
    }
}
