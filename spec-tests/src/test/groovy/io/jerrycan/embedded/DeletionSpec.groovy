package io.jerrycan.embedded

import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.util.concurrent.PollingConditions

class DeletionSpec extends Specification {

    @Shared @AutoCleanup EmbeddedCluster cluster = EmbeddedCluster.start()
    @Shared Rest rest = new Rest(cluster)

    private static final String MAPS = '/api/v1/namespaces/default/configmaps'

    private final PollingConditions soon = new PollingConditions(timeout: 5, delay: 0.02)

    def cleanup() {
        rest.send('GET', MAPS).body.items.each {
            rest.send('PATCH', "$MAPS/$it.metadata.name", [metadata: [finalizers: null, ownerReferences: null]], ['Content-Type': 'application/merge-patch+json'])
        }
        rest.send('DELETE', MAPS)
    }

    private Map create(String name, Map metadata = [:], Map more = [:]) {
        def answer = rest.send('POST', MAPS, [metadata: [name: name] + metadata] + more)
        assert answer.code == 201: answer.body
        answer.body
    }

    private static Map ownedBy(Map... owners) {
        [ownerReferences: owners.collect {
            [apiVersion: 'v1', kind: 'ConfigMap', name: it.metadata.name, uid: it.metadata.uid, blockOwnerDeletion: true]
        }]
    }

    private boolean exists(String name) {
        rest.send('GET', "$MAPS/$name").code == 200
    }

    def "deleting what is not there is answered with a Status"() {
        expect:
        with(rest.send('DELETE', "$MAPS/none")) {
            code == 404
            body.message == 'configmaps "none" not found'
        }
    }

    def "a precondition that does not hold keeps the object"() {
        given:
        create('kept')

        when:
        def answer = rest.send('DELETE', "$MAPS/kept", [preconditions: [uid: 'other']])

        then:
        answer.code == 409
        answer.body.message.startsWith('Operation cannot be fulfilled on configmaps "kept": Precondition failed: UID in precondition: other, UID in object meta: ')
        exists('kept')
    }

    def "an object with a finalizer stays, marked, until the finalizer goes"() {
        given:
        create('held', [finalizers: ['example.org/hold']])

        when:
        def marked = rest.send('DELETE', "$MAPS/held").body

        then:
        marked.metadata.deletionTimestamp
        exists('held')

        when:
        rest.send('PATCH', "$MAPS/held", [metadata: [finalizers: []]], ['Content-Type': 'application/merge-patch+json'])

        then:
        !exists('held')
    }

    def "an object goes when its last owner goes"() {
        given:
        def one = create('one')
        def two = create('two')
        create('child', ownedBy(one, two))

        when:
        rest.send('DELETE', "$MAPS/one")

        then:
        soon.eventually { assert rest.send('GET', "$MAPS/child").body.metadata.ownerReferences*.name == ['two'] }

        when:
        rest.send('DELETE', "$MAPS/two")

        then:
        soon.eventually { assert !exists('child') }
    }

    def "an object whose owner never was is collected"() {
        when:
        create('stray', ownedBy([metadata: [name: 'nobody', uid: 'no-such-uid']]))

        then:
        soon.eventually { assert !exists('stray') }
    }

    def "orphans stay and forget their owner"() {
        given:
        def owner = create('owner')
        create('orphan', ownedBy(owner))

        when:
        rest.send('DELETE', "$MAPS/owner", [propagationPolicy: 'Orphan'])

        then:
        soon.eventually { assert !exists('owner') }
        !rest.send('GET', "$MAPS/orphan").body.metadata.ownerReferences
    }

    def "a foreground deletion waits for what is owned"() {
        given:
        def owner = create('owner')
        create('slow', ownedBy(owner) + [finalizers: ['example.org/hold']])

        when:
        rest.send('DELETE', "$MAPS/owner", [propagationPolicy: 'Foreground'])

        then:
        soon.eventually { assert rest.send('GET', "$MAPS/slow").body.metadata.deletionTimestamp }
        rest.send('GET', "$MAPS/owner").body.metadata.finalizers == ['foregroundDeletion']

        when:
        rest.send('PATCH', "$MAPS/slow", [metadata: [finalizers: []]], ['Content-Type': 'application/merge-patch+json'])

        then:
        soon.eventually { assert !exists('owner') }
    }

    def "a namespace is emptied before it goes, and takes nothing new meanwhile"() {
        given:
        rest.send('POST', '/api/v1/namespaces', [metadata: [name: 'doomed']])
        def maps = '/api/v1/namespaces/doomed/configmaps'
        rest.send('POST', maps, [metadata: [name: 'held', finalizers: ['example.org/hold']]])
        rest.send('POST', maps, [metadata: [name: 'free']])

        when:
        def answer = rest.send('DELETE', '/api/v1/namespaces/doomed').body

        then:
        answer.status.phase == 'Terminating'
        soon.eventually { assert rest.send('GET', maps).body.items*.metadata*.name == ['held'] }
        with(rest.send('POST', maps, [metadata: [name: 'late']])) {
            code == 403
            body.message == 'configmaps "late" is forbidden: unable to create new content in namespace doomed because it is being terminated'
        }

        when:
        rest.send('PATCH', "$maps/held", [metadata: [finalizers: []]], ['Content-Type': 'application/merge-patch+json'])

        then:
        soon.eventually { assert rest.send('GET', '/api/v1/namespaces/doomed').code == 404 }
    }

    def "a new namespace has a service account"() {
        when:
        rest.send('POST', '/api/v1/namespaces', [metadata: [name: 'fresh']])

        then:
        soon.eventually { assert rest.send('GET', '/api/v1/namespaces/fresh/serviceaccounts/default').code == 200 }
    }
}
