package io.jerrycan.contract

import spock.lang.Requires

class DeletionContractSpec extends ContractSpecification {

    private static final String REASON = 'this server has no controller manager'

    private static Map ownedBy(Map... owners) {
        [ownerReferences: owners.collect {
            [apiVersion: 'v1', kind: 'ConfigMap', name: it.metadata.name, uid: it.metadata.uid, blockOwnerDeletion: true]
        }]
    }

    private boolean exists(String name) {
        get(core("configmaps/$name")).code == 200
    }

    private void release(String name) {
        patch(MERGE, core("configmaps/$name"), [metadata: [finalizers: null]])
    }

    def "a precondition that does not hold keeps the object: #precondition"() {
        given:
        configMap('kept')

        when:
        def answer = delete(core('configmaps/kept'), [kind: 'DeleteOptions', apiVersion: 'v1', preconditions: precondition])

        then:
        answer.code == 409
        answer.body.reason == 'Conflict'
        answer.body.message.contains(message)
        exists('kept')

        cleanup:
        delete(core('configmaps/kept'))

        where:
        precondition                                      || message
        [uid: 'ffffffff-0000-0000-0000-000000000000']     || 'the UID in the precondition (ffffffff-0000-0000-0000-000000000000) does not match the UID in record ('
        [resourceVersion: '1']                            || 'the ResourceVersion in the precondition (1) does not match the ResourceVersion in record ('
    }

    def "a precondition that holds lets the object go"() {
        given:
        def object = configMap('known')

        expect:
        delete(core('configmaps/known'), [preconditions: [uid: object.metadata.uid, resourceVersion: object.metadata.resourceVersion]]).code == 200
        !exists('known')
    }

    def "options that are none are refused"() {
        given:
        configMap('option')

        expect:
        with(delete(core('configmaps/option'), [propagationPolicy: 'Sideways'])) {
            code == 422
            body.reason == 'Invalid'
        }
        delete(core('configmaps/option'), '{"kind":').code == 400
        exists('option')
    }

    def "an object with a finalizer stays, marked, until the finalizer goes"() {
        given:
        configMap('held', [finalizers: ['example.org/hold']])

        when:
        def marked = delete(core('configmaps/held'))

        then:
        marked.code == 200
        marked.body.kind == 'ConfigMap'
        ApiServer.isTime(marked.body.metadata.deletionTimestamp)
        marked.body.metadata.deletionGracePeriodSeconds == 0
        exists('held')

        when: 'it is deleted again, nothing changes'
        def again = delete(core('configmaps/held'))

        then:
        again.body.metadata.deletionTimestamp == marked.body.metadata.deletionTimestamp

        when:
        release('held')

        then:
        !exists('held')
    }

    def "what is being deleted takes no new finalizer"() {
        given:
        configMap('late', [finalizers: ['example.org/hold']])
        delete(core('configmaps/late'))

        expect:
        with(patch(MERGE, core('configmaps/late'), [metadata: [finalizers: ['example.org/hold', 'example.org/new']]])) {
            code == 422
            body.message.contains('metadata.finalizers: Forbidden: no new finalizers can be added if the object is being deleted')
        }

        cleanup:
        release('late')
    }

    def "a finalizer has a name with a domain"() {
        expect:
        with(post(core('configmaps'), [metadata: [name: 'x', finalizers: ['Not A Name']]])) {
            code == 422
            'metadata.finalizers' in body.details.causes*.field
        }
    }

    @Requires(value = { ApiServer.instance.controllers }, reason = DeletionContractSpec.REASON)
    def "an object goes when its last owner goes"() {
        given:
        def one = configMap('one')
        def two = configMap('two')
        configMap('child', ownedBy(one, two))

        when:
        delete(core('configmaps/one'))

        then:
        soon.eventually { assert get(core('configmaps/child')).body.metadata.ownerReferences*.name == ['two'] }

        when:
        delete(core('configmaps/two'))

        then:
        soon.eventually { assert !exists('child') }
    }

    @Requires(value = { ApiServer.instance.controllers }, reason = DeletionContractSpec.REASON)
    def "an object whose owner is gone already is collected"() {
        given:
        def owner = configMap('gone')
        delete(core('configmaps/gone'))

        when:
        configMap('stray', ownedBy(owner))

        then:
        soon.eventually { assert !exists('stray') }
    }

    @Requires(value = { ApiServer.instance.controllers }, reason = DeletionContractSpec.REASON)
    def "an owner in the background goes at once, and then what it owns"() {
        given:
        def owner = configMap('background')
        configMap('background-child', ownedBy(owner) + [finalizers: ['example.org/hold']])

        when:
        delete(core('configmaps/background'), [propagationPolicy: 'Background'])

        then:
        !exists('background')
        soon.eventually { assert get(core('configmaps/background-child')).body.metadata.deletionTimestamp }

        cleanup:
        release('background-child')
    }

    @Requires(value = { ApiServer.instance.controllers }, reason = DeletionContractSpec.REASON)
    def "orphans stay and forget their owner"() {
        given:
        def owner = configMap('owner')
        configMap('orphan', ownedBy(owner))

        when:
        def answer = delete(core('configmaps/owner'), [propagationPolicy: 'Orphan'])

        then:
        answer.body.metadata.finalizers == ['orphan']
        soon.eventually { assert !exists('owner') }
        soon.eventually { assert !get(core('configmaps/orphan')).body.metadata.ownerReferences }
    }

    @Requires(value = { ApiServer.instance.controllers }, reason = DeletionContractSpec.REASON)
    def "a foreground deletion waits for what is owned"() {
        given:
        def owner = configMap('foreground')
        configMap('slow', ownedBy(owner) + [finalizers: ['example.org/hold']])

        when:
        def answer = delete(core('configmaps/foreground'), [propagationPolicy: 'Foreground'])

        then:
        answer.body.metadata.finalizers == ['foregroundDeletion']
        soon.eventually { assert get(core('configmaps/slow')).body.metadata.deletionTimestamp }
        exists('foreground')

        when:
        release('slow')

        then:
        soon.eventually { assert !exists('foreground') }
        !exists('slow')
    }

    @Requires(value = { ApiServer.instance.controllers }, reason = DeletionContractSpec.REASON)
    def "a namespace is emptied before it goes, and takes nothing new meanwhile"() {
        given:
        def doomed = created('/api/v1/namespaces', [metadata: [generateName: 'contract-doomed-']]).metadata.name
        def maps = "/api/v1/namespaces/$doomed/configmaps"
        created(maps, [metadata: [name: 'held', finalizers: ['example.org/hold']]])
        created(maps, [metadata: [name: 'free']])

        when:
        def answer = delete("/api/v1/namespaces/$doomed")

        then:
        answer.body.status.phase == 'Terminating'
        answer.body.metadata.deletionTimestamp
        soon.eventually { assert get("$maps/free").code == 404 && get("$maps/held").body.metadata.deletionTimestamp }
        with(post(maps, [metadata: [name: 'late']])) {
            code == 403
            body.reason == 'Forbidden'
            body.message == "configmaps \"late\" is forbidden: unable to create new content in namespace $doomed because it is being terminated"
            body.details.causes == [[reason: 'NamespaceTerminating', message: "namespace $doomed is being terminated", field: 'metadata.namespace']]
        }

        when:
        patch(MERGE, "$maps/held", [metadata: [finalizers: null]])

        then:
        soon.eventually { assert get("/api/v1/namespaces/$doomed").code == 404 }
    }

    @Requires(value = { ApiServer.instance.controllers }, reason = DeletionContractSpec.REASON)
    def "a new namespace is active, labelled with its name, and has a service account and the certificate of the cluster"() {
        when:
        def fresh = created('/api/v1/namespaces', [metadata: [generateName: 'contract-fresh-']])

        then:
        fresh.status.phase == 'Active'
        fresh.spec.finalizers == ['kubernetes']
        fresh.metadata.labels == ['kubernetes.io/metadata.name': fresh.metadata.name]
        soon.eventually { assert get("/api/v1/namespaces/$fresh.metadata.name/serviceaccounts/default").code == 200 }

        cleanup:
        delete("/api/v1/namespaces/$fresh.metadata.name")
    }
}
