package io.jerrycan.contract

/** Server-side apply. */
class ApplyContractSpec extends ContractSpecification {

    private String web

    def setup() {
        def name = created(path('apps/v1', 'deployments'), [apiVersion: 'apps/v1', kind: 'Deployment',
            metadata: [generateName: 'web-'],
            spec: [replicas: 0, selector: [matchLabels: [app: 'web']], template: [metadata: [labels: [app: 'web']], spec: [containers: [
                [name: 'one', image: 'x:1'], [name: 'two', image: 'y:1']]]]]]).metadata.name
        web = path('apps/v1', "deployments/$name")
    }

    private Map apply(String manager, String path, Object body, String more = '') {
        server.send('PATCH', "$path?fieldManager=$manager$more", body, ['Content-Type': APPLY])
    }

    private Map map(String name, Map data, Map metadata = [:]) {
        [apiVersion: 'v1', kind: 'ConfigMap', metadata: [name: name] + metadata, data: data]
    }

    private Map deployment(Map spec) {
        [apiVersion: 'apps/v1', kind: 'Deployment', metadata: [name: web.tokenize('/')[-1]], spec: spec]
    }

    private Map applyMap(String manager, String name, Map data, Map metadata = [:], String more = '') {
        apply(manager, core("configmaps/$name"), map(name, data, metadata), more)
    }

    def "an apply must say who applies, and what"() {
        expect:
        failure(server.send('PATCH', core('configmaps/x'), map('x', [:]), ['Content-Type': APPLY])) == [code: 422, reason: 'Invalid',
            message: 'PatchOptions.meta.k8s.io "" is invalid: fieldManager: Required value: is required for apply patch',
            causes: [['FieldValueRequired', 'fieldManager']]]
        failure(apply('me', core('configmaps/x'), [metadata: [name: 'x'], data: [:]])) ==
            [code: 400, reason: 'BadRequest', message: 'invalid object type: /, Kind=']
    }

    def "an apply creates what is not there, from YAML too"() {
        when:
        def answer = apply('me', core('configmaps/new'), '{apiVersion: v1, kind: ConfigMap, metadata: {name: new}, data: {a: "1"}}')

        then:
        answer.code == 201
        answer.body.data == [a: '1']
        with(answer.body.metadata.managedFields[0]) {
            manager == 'me'
            operation == 'Apply'
            apiVersion == 'v1'
            fieldsType == 'FieldsV1'
            fieldsV1 == ['f:data': ['f:a': [:]]]
        }
    }

    def "the same apply again changes nothing"() {
        given:
        def first = applyMap('me', 'again', [a: '1']).body

        expect:
        with(applyMap('me', 'again', [a: '1'])) {
            code == 200
            body.metadata.resourceVersion == first.metadata.resourceVersion
        }
    }

    def "an apply removes what its manager does not apply any longer, and nothing else"() {
        given:
        applyMap('me', 'm', [a: '1', b: '2'], [labels: [mine: 'x']])
        applyMap('you', 'm', [c: '3'])

        when:
        def after = applyMap('me', 'm', [a: '1']).body

        then:
        after.data == [a: '1', c: '3']
        !after.metadata.labels
    }

    def "what two managers apply stays until both leave it"() {
        given:
        applyMap('me', 'shared', [a: '1', b: '2'])
        applyMap('you', 'shared', [a: '1'])

        expect:
        applyMap('me', 'shared', [b: '2']).body.data == [a: '1', b: '2']
        applyMap('you', 'shared', [:]).body.data == [b: '2']
    }

    def "an apply removes an item of a list that it does not apply any longer"() {
        given:
        def spec = { names -> deployment([template: [spec: [containers: names.collect { [name: it, image: 'x:1'] }]]]) }

        expect:
        apply('me', web, spec(['one', 'extra']), '&force=true').body.spec.template.spec.containers*.name.toSet() == ['one', 'two', 'extra'] as Set
        apply('me', web, spec(['one']), '&force=true').body.spec.template.spec.containers*.name.toSet() == ['one', 'two'] as Set
    }

    def "an apply of a field that another manager applied with another value is a conflict unless forced"() {
        given:
        applyMap('me', 'contested', [a: '1'])

        when:
        def answer = applyMap('you', 'contested', [a: '2'])

        then:
        answer.code == 409
        answer.body.reason == 'Conflict'
        answer.body.message == 'Apply failed with 1 conflict: conflict with "me": .data.a'
        answer.body.details.causes == [[reason: 'FieldManagerConflict', message: 'conflict with "me"', field: '.data.a']]

        when:
        def forced = applyMap('you', 'contested', [a: '2'], [:], '&force=true')

        then:
        forced.body.data == [a: '2']

        and: 'it is not the first manager\'s any longer'
        applyMap('me', 'contested', [:]).body.data == [a: '2']
    }

    def "an apply of a field that somebody else updated is a conflict"() {
        given:
        def object = applyMap('me', 'updated', [a: '1']).body
        server.send('PUT', core('configmaps/updated?fieldManager=editor'), object + [data: [a: 'edited']])

        when:
        def answer = applyMap('me', 'updated', [a: '2'])

        then:
        answer.code == 409
        answer.body.message == 'Apply failed with 1 conflict: conflict with "editor" using v1: .data.a'

        and:
        applyMap('me', 'updated', [a: '2'], [:], '&force=true').body.data == [a: '2']
    }

    def "several conflicts are all told, by manager"() {
        given:
        applyMap('me', 'several', [a: '1', b: '1'])
        applyMap('you', 'several', [c: '1'])

        expect:
        applyMap('them', 'several', [a: '2', b: '2', c: '2']).body.message ==
            'Apply failed with 3 conflicts: conflicts with "me":\n- .data.a\n- .data.b\nconflicts with "you":\n- .data.c'
    }

    def "a dry run of an apply stores nothing"() {
        expect:
        applyMap('me', 'dry', [a: '1'], [:], '&dryRun=All').body.data == [a: '1']
        get(core('configmaps/dry')).code == 404
    }

    def "an apply that names a version it does not replace is a conflict"() {
        given:
        applyMap('me', 'versioned', [a: '1'])

        expect:
        applyMap('me', 'versioned', [a: '2'], [resourceVersion: '1']).code == 409
    }

    def "an invalid result is refused"() {
        expect:
        with(apply('me', web, deployment([replicas: -1]), '&force=true')) {
            code == 422
            body.details.causes*.field == ['spec.replicas']
        }
    }
}
