package io.jerrycan.contract

class PatchesContractSpec extends ContractSpecification {

    private String web

    def setup() {
        web = path('apps/v1', created(path('apps/v1', 'deployments'), [apiVersion: 'apps/v1', kind: 'Deployment',
            metadata: [generateName: 'web-', labels: [a: '1', b: '2']],
            spec: [replicas: 0, selector: [matchLabels: [app: 'web']], template: [metadata: [labels: [app: 'web']], spec: [containers: [
                [name: 'one', image: 'x:1', env: [[name: 'A', value: '1'], [name: 'B', value: '2']], ports: [[containerPort: 80]]],
                [name: 'two', image: 'y:1']]]]]]).metadata.name.with { "deployments/$it" })
    }

    private Map containers(List items) {
        [spec: [template: [spec: [containers: items]]]]
    }

    def "a patch of an unknown kind is refused"() {
        expect:
        with(patch('application/json', web, [:])) {
            code == 415
            body.reason == 'UnsupportedMediaType'
            body.message == '415: Unsupported Media Type'
        }
    }

    def "a JSON patch whose test fails changes nothing"() {
        expect:
        with(patch(JSON_PATCH, web, [[op: 'test', path: '/spec/replicas', value: 5], [op: 'replace', path: '/spec/replicas', value: 6]])) {
            code == 422
            body.reason == 'Invalid'
        }
        get(web).body.spec.replicas == 0
    }

    def "a JSON patch that cannot be applied is refused: #operations"() {
        expect:
        patch(JSON_PATCH, web, operations).code == code

        where:
        operations                                            || code
        [[op: 'remove', path: '/metadata/labels/none']]       || 422
        [[op: 'replace', path: '/spec/none/x', value: 1]]     || 422
        [[op: 'add', path: '/spec/replicas', value: 'many']]  || 422
        [op: 'remove', path: '/metadata/labels/a']            || 400
    }

    def "a JSON patch adds, replaces and removes"() {
        expect:
        patch(JSON_PATCH, web, [[op: 'remove', path: '/metadata/labels/a'], [op: 'add', path: '/metadata/labels/c', value: '3'],
            [op: 'replace', path: '/metadata/labels/b', value: 'x'], [op: 'copy', from: '/metadata/labels/b', path: '/metadata/labels/d'],
            [op: 'move', from: '/metadata/labels/c', path: '/metadata/labels/e']]).body.metadata.labels == [b: 'x', d: 'x', e: '3']
        patch(JSON_PATCH, web, [[op: 'add', path: '/spec/template/spec/containers/0/env/-', value: [name: 'Z', value: 'z']]])
            .body.spec.template.spec.containers[0].env*.name == ['A', 'B', 'Z']
    }

    def "a merge patch removes with null and replaces lists"() {
        when:
        def patched = patch(MERGE, web, [metadata: [labels: [a: null]]] + containers([[name: 'only', image: 'z']])).body

        then:
        patched.metadata.labels == [b: '2']
        patched.spec.template.spec.containers*.name == ['only']
    }

    def "a strategic merge patch changes items of lists by their key"() {
        when:
        def patched = patch(STRATEGIC, web, containers([
            [name: 'one', image: 'x:2', env: [[name: 'B', '$patch': 'delete'], [name: 'C', value: '3']], ports: [[containerPort: 80, name: 'http']]],
            [name: 'three', image: 'w']])).body.spec.template.spec.containers.collectEntries { [it.name, it] }

        then:
        patched.keySet() == ['one', 'two', 'three'] as Set
        patched.values()*.image.toSet() == ['x:2', 'y:1', 'w'] as Set
        patched.one.env.toSet() == [[name: 'A', value: '1'], [name: 'C', value: '3']] as Set
        patched.one.ports == [[name: 'http', containerPort: 80, protocol: 'TCP']]
    }

    def "a strategic merge patch puts new items where kubectl says"() {
        expect:
        patch(STRATEGIC, web, [spec: [template: [spec: ['$setElementOrder/containers': [[name: 'two'], [name: 'one']],
            containers: [[name: 'two', image: 'y:2']]]]]]).body.spec.template.spec.containers*.name == ['two', 'one']
    }

    def "a strategic merge patch can replace a list or delete a field, and keep only named fields"() {
        when:
        def patched = patch(STRATEGIC, web, [metadata: [labels: ['$patch': 'replace', only: 'me']], spec: [
            strategy: ['$retainKeys': ['type'], type: 'Recreate'],
            template: [spec: [containers: [['$patch': 'replace'], [name: 'new', image: 'n']]]]]]).body

        then:
        patched.metadata.labels == [only: 'me']
        patched.spec.strategy == [type: 'Recreate']
        patched.spec.template.spec.containers*.name == ['new']
    }

    def "finalizers are a set in a strategic merge patch"() {
        given:
        configMap('set')

        expect:
        patch(STRATEGIC, core('configmaps/set'), [metadata: [finalizers: ['example.org/a']]]).code == 200
        patch(STRATEGIC, core('configmaps/set'), [metadata: [finalizers: ['example.org/b', 'example.org/a']]]).body.metadata.finalizers.toSet() ==
            ['example.org/a', 'example.org/b'] as Set
        !patch(STRATEGIC, core('configmaps/set'), [metadata: ['$deleteFromPrimitiveList/finalizers': ['example.org/a', 'example.org/b']]]).body.metadata.finalizers
    }

    def "a patch that names an old version is a conflict"() {
        expect:
        failure(patch(MERGE, web, [metadata: [resourceVersion: '1'], spec: [paused: true]])).subMap('code', 'reason') == [code: 409, reason: 'Conflict']
    }

    def "a patch cannot change the uid"() {
        expect:
        with(patch(MERGE, web, [metadata: [uid: UUID.randomUUID().toString()]])) {
            code == 422
            body.message.contains('metadata.uid: Invalid value: ')
            body.message.endsWith(': field is immutable')
        }
    }

    def "a patch to something invalid is refused, and changes nothing"() {
        expect:
        with(failure(patch(MERGE, web, [spec: [replicas: -1]]))) {
            code == 422
            causes == [['FieldValueInvalid', 'spec.replicas']]
        }
        get(web).body.spec.replicas == 0
    }

    def "a patch of a wrong type is refused: #body"() {
        expect:
        patch(type, web, body).code == code

        where:
        type      | body                        || code
        MERGE     | [spec: [replicas: 'many']]  || 422
        MERGE     | '[]'                        || 400
        MERGE     | '{"spec":'                  || 400
        STRATEGIC | '"text"'                    || 400
    }

    def "fields that a patch does not know are dropped, with a warning when asked for"() {
        when:
        def quiet = patch(MERGE, web, [spec: [unknown: 1]])
        def strict = patch(MERGE, "$web?fieldValidation=Strict", [spec: [unknown: 1]])

        then:
        quiet.code == 200
        !quiet.body.spec.containsKey('unknown')
        strict.code == 422
    }
}
