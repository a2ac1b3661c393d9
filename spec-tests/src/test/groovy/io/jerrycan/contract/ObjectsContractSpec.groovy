package io.jerrycan.contract

class ObjectsContractSpec extends ContractSpecification {

    def "an object that is not there is answered with a Status"() {
        expect:
        with(get(core('configmaps/none'))) {
            code == 404
            body == [kind: 'Status', apiVersion: 'v1', metadata: [:], status: 'Failure', code: 404, reason: 'NotFound',
                     message: 'configmaps "none" not found', details: [name: 'none', kind: 'configmaps']]
        }
        get(path('apps/v1', 'deployments/none')).body.details == [name: 'none', group: 'apps', kind: 'deployments']
    }

    def "#verb of what is not there is not found"() {
        expect:
        failure(server.send(verb, core('configmaps/none'), body, headers)) ==
            [code: 404, reason: 'NotFound', message: 'configmaps "none" not found']

        where:
        verb     | body                                                               | headers
        'PUT'    | [apiVersion: 'v1', kind: 'ConfigMap', metadata: [name: 'none', resourceVersion: '1']] | [:]
        'PATCH'  | [data: [a: '1']]                                                   | ['Content-Type': MERGE]
        'DELETE' | null                                                               | [:]
    }

    def "an unknown path of a resource is not found: #path"() {
        expect:
        get(path).code == 404

        where:
        path << ['/apis/nobody.example.org/v1/things', '/api/v1/things', '/apis/apps/v2/deployments']
    }

    def "a body that cannot be read is a bad request: #body"() {
        expect:
        with(server.send('POST', core('configmaps'), body)) {
            code == 400
            it.body.reason == 'BadRequest'
        }

        where:
        body << ['{"metadata":', '[]', '{"apiVersion":"v1","kind":"Secret","metadata":{"name":"x"}}',
                 '{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"x","namespace":"elsewhere"}}',
                 '{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"x"},"data":{"a":1}}',
                 '{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"x"},"data":"a"}']
    }

    def "a name that is not the one of the URL is a bad request"() {
        given:
        configMap('named')

        expect:
        failure(put(core('configmaps/named'), [metadata: [name: 'other']])) == [code: 400, reason: 'BadRequest',
            message: 'the name of the object (other) does not match the name on the URL (named)']
    }

    def "a second object of the same name is refused"() {
        given:
        configMap('twice')

        expect:
        failure(post(core('configmaps'), [metadata: [name: 'twice']])) ==
            [code: 409, reason: 'AlreadyExists', message: 'configmaps "twice" already exists']
    }

    def "a namespace that is not there cannot hold objects"() {
        expect:
        failure(post('/api/v1/namespaces/nowhere-to-be-found/configmaps', [metadata: [name: 'x']])) ==
            [code: 404, reason: 'NotFound', message: 'namespaces "nowhere-to-be-found" not found']
    }

    def "a new object gets its identity from the server"() {
        when:
        def object = configMap('identity', [uid: 'mine', creationTimestamp: '2001-01-01T00:00:00Z'])

        then:
        UUID.fromString(object.metadata.uid)
        object.metadata.resourceVersion.isLong()
        ApiServer.isTime(object.metadata.creationTimestamp)
        !object.metadata.creationTimestamp.startsWith('2001')
        object.metadata.namespace == namespace
        object.apiVersion == 'v1'
        object.kind == 'ConfigMap'
    }

    def "generateName ends in five letters that spell no word"() {
        when:
        def names = (1..5).collect { created(core('configmaps'), [metadata: [generateName: 'gen-']]).metadata.name }

        then:
        names.every { it ==~ /gen-[bcdfghjklmnpqrstvwxz2456789]{5}/ }
        names.toSet().size() == 5
    }

    def "a long generateName is cut, so that the name fits"() {
        expect:
        created(core('configmaps'), [metadata: [generateName: 'x' * 80]]).metadata.name ==~ /x{58}[a-z0-9]{5}/
    }

    def "an update of an old version is a conflict, and of the present one is not"() {
        given:
        def old = configMap('race')
        def fresh = put(core('configmaps/race'), old + [data: [a: '1']]).body

        expect:
        failure(put(core('configmaps/race'), old + [data: [b: '2']])) == [code: 409, reason: 'Conflict', message:
            'Operation cannot be fulfilled on configmaps "race": the object has been modified; please apply your changes to the latest version and try again']
        put(core('configmaps/race'), fresh + [data: [c: '3']]).body.data == [c: '3']
    }

    def "an update that names no version wins always"() {
        given:
        configMap('last-writer')

        expect:
        put(core('configmaps/last-writer'), [metadata: [name: 'last-writer'], data: [a: '1']]).body.data == [a: '1']
    }

    def "an update of another object of the same name is a conflict"() {
        given:
        def gone = configMap('reborn')
        delete(core('configmaps/reborn'))
        configMap('reborn')
        gone.metadata.remove('resourceVersion')

        expect:
        with(put(core('configmaps/reborn'), gone)) {
            code == 409
            body.reason == 'Conflict'
            body.message.startsWith('Operation cannot be fulfilled on configmaps "reborn": ')
            body.message.contains('Precondition failed: UID in precondition: ')
        }
    }

    def "an update without a change keeps the version"() {
        given:
        def object = configMap('same', [:], [data: [a: '1']])

        expect:
        put(core('configmaps/same'), object).body.metadata.resourceVersion == object.metadata.resourceVersion
    }

    def "an update cannot change what the server owns"() {
        given:
        def object = configMap('owned')

        expect:
        patch(MERGE, core('configmaps/owned'), [metadata: [creationTimestamp: '2001-01-01T00:00:00Z']]).body.metadata.creationTimestamp == object.metadata.creationTimestamp
        with(patch(MERGE, core('configmaps/owned'), [metadata: [deletionTimestamp: '2001-01-01T00:00:00Z']])) {
            code == 422
            body.message == 'ConfigMap "owned" is invalid: metadata.deletionTimestamp: Invalid value: "2001-01-01T00:00:00Z": field is immutable'
        }
    }

    def "versions grow over all types"() {
        given:
        def first = configMap('before').metadata.resourceVersion as long
        def second = created(core('secrets'), [metadata: [name: 'between']]).metadata.resourceVersion as long
        def third = configMap('after').metadata.resourceVersion as long

        expect:
        first < second && second < third
    }

    def "deleting answers what is gone, and it is gone"() {
        given:
        def object = configMap('short-lived')

        when:
        def answer = delete(core('configmaps/short-lived'))

        then:
        answer.code == 200
        answer.body.subMap('kind', 'status') == [kind: 'Status', status: 'Success']
        answer.body.details == [name: 'short-lived', kind: 'configmaps', uid: object.metadata.uid]
        get(core('configmaps/short-lived')).code == 404
    }

    def "a dry run answers what would be, and changes nothing"() {
        given:
        configMap('wet', [:], [data: [a: '1']])

        when:
        def planned = post(core('configmaps?dryRun=All'), [metadata: [name: 'dry']])

        then:
        planned.code == 201
        UUID.fromString(planned.body.metadata.uid)
        get(core('configmaps/dry')).code == 404
        patch(MERGE, core('configmaps/wet?dryRun=All'), [data: [b: '2']]).body.data == [a: '1', b: '2']
        put(core('configmaps/wet?dryRun=All'), [metadata: [name: 'wet'], data: [c: '3']]).body.data == [c: '3']
        delete(core('configmaps/wet?dryRun=All')).code == 200
        get(core('configmaps/wet')).body.data == [a: '1']
        failure(post(core('configmaps?dryRun=All'), [metadata: [name: 'wet']])).reason == 'AlreadyExists'
        failure(post(core('configmaps?dryRun=Some'), [metadata: [name: 'dry']])).code == 422
    }
}
