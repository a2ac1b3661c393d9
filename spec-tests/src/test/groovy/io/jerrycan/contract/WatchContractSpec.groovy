package io.jerrycan.contract

import spock.lang.IgnoreIf

import static io.jerrycan.contract.EventStream.brief

class WatchContractSpec extends ContractSpecification {

    private EventStream watch(String query, String resource = 'configmaps') {
        server.stream(core("$resource?watch=true&$query"))
    }

    private void label(String name, Map labels) {
        assert patch(MERGE, core("configmaps/$name"), [metadata: [labels: labels]]).code == 200
    }

    private List<Map> past(String query) {
        watch("$query&timeoutSeconds=1").rest()
    }

    def "a watch without a version begins with what is there"() {
        given:
        configMap('initial', [labels: [w: 'initial']])

        expect:
        brief(past('labelSelector=w%3Dinitial')) == ['ADDED initial']
        brief(past('labelSelector=w%3Dinitial&resourceVersion=0')) == ['ADDED initial']
    }

    def "a watch from a version tells all that came later, once and in order"() {
        given:
        def since = configMap('old').metadata.resourceVersion
        configMap('new')
        label('old', [a: 'b'])
        delete(core('configmaps/new'))

        when:
        def events = watch("resourceVersion=$since").take(3)
        def versions = events*.object.metadata.resourceVersion*.toLong()

        then:
        brief(events) == ['ADDED new', 'MODIFIED old', 'DELETED new']
        versions == versions.toSorted().unique()
        versions.every { it > (since as long) }
        events.every { it.object.kind == 'ConfigMap' && it.object.apiVersion == 'v1' }
    }

    def "a watch goes on with what happens"() {
        given:
        def since = get(core('configmaps')).body.metadata.resourceVersion
        def events = watch("resourceVersion=$since")

        when:
        configMap('live')

        then:
        brief(events.take(1)) == ['ADDED live']

        when:
        delete(core('configmaps/live'))

        then:
        brief(events.take(1)) == ['DELETED live']

        cleanup:
        events?.close()
    }

    def "an object that begins or ceases to match is added or deleted for the watcher"() {
        given:
        configMap('x', [labels: [tier: 'front']])
        def since = configMap('y', [labels: [tier: 'back']]).metadata.resourceVersion
        label('x', [tier: 'back'])
        label('y', [tier: 'front'])
        label('y', [more: 'yes'])

        when:
        def events = past("resourceVersion=$since&labelSelector=tier%3Dfront")

        then:
        brief(events) == ['DELETED x', 'ADDED y', 'MODIFIED y']
        events[0].object.metadata.labels == [tier: 'front']
        (events[0].object.metadata.resourceVersion as long) > (since as long)
    }

    def "a watch of one name hears of no other"() {
        given:
        def since = configMap('mine').metadata.resourceVersion
        configMap('yours')
        label('mine', [a: 'b'])

        expect:
        brief(past("resourceVersion=$since&fieldSelector=metadata.name%3Dmine")) == ['MODIFIED mine']
    }

    def "a change that changes nothing is not heard of"() {
        given:
        def object = configMap('still', [labels: [a: 'b']])
        label('still', [a: 'b'])
        put(core('configmaps/still'), object)

        expect:
        past("resourceVersion=$object.metadata.resourceVersion&fieldSelector=metadata.name%3Dstill") == []
    }

    def "a finalizer's object is modified when it is deleted, and deleted when it goes"() {
        given:
        def since = configMap('held', [finalizers: ['example.org/hold']]).metadata.resourceVersion
        delete(core('configmaps/held'))
        patch(MERGE, core('configmaps/held'), [metadata: [finalizers: null]])

        expect:
        brief(past("resourceVersion=$since&fieldSelector=metadata.name%3Dheld")) == ['MODIFIED held', 'DELETED held']
    }

    def "a watch ends when its time is over"() {
        expect:
        past('labelSelector=nobody&resourceVersion=' + get(core('configmaps')).body.metadata.resourceVersion) == []
    }

    def "the end of the initial events is marked when asked for"() {
        given:
        ['s1', 's2'].each { configMap(it, [labels: [s: 'list']]) }

        when:
        def events = watch('labelSelector=s%3Dlist&sendInitialEvents=true&allowWatchBookmarks=true&resourceVersionMatch=NotOlderThan').take(3)

        then:
        events*.type == ['ADDED', 'ADDED', 'BOOKMARK']
        events[2].object.metadata.annotations == ['k8s.io/initial-events-end': 'true']
        events[2].object.kind == 'ConfigMap'
        (events[2].object.metadata.resourceVersion as long) >= (events[1].object.metadata.resourceVersion as long)
    }

    def "initial events must be asked for with a match, and only in watches"() {
        expect:
        with(get(core('configmaps?watch=true&sendInitialEvents=true'))) {
            code == 422
            body.reason == 'Invalid'
        }
        with(get(core('configmaps?sendInitialEvents=true&resourceVersionMatch=NotOlderThan'))) {
            code == 422
            body.reason == 'Invalid'
        }
    }

    @IgnoreIf(value = { !ApiServer.instance.embedded }, reason = 'a real server sends bookmarks in its own time')
    def "a bookmark comes before the time of a watch is over, and moves on with what happens elsewhere"() {
        given:
        def since = configMap('quiet').metadata.resourceVersion as long
        created(core('secrets'), [metadata: [generateName: 'elsewhere-']])

        when:
        def events = watch("resourceVersion=$since&allowWatchBookmarks=true&timeoutSeconds=3&fieldSelector=metadata.name%3Dquiet").rest()

        then:
        events && events*.type.unique() == ['BOOKMARK']
        events[0].object.subMap('kind', 'apiVersion') == [kind: 'ConfigMap', apiVersion: 'v1']
        (events[-1].object.metadata.resourceVersion as long) >= since
    }

    @IgnoreIf(value = { !ApiServer.instance.embedded }, reason = 'a real server forgets its history in its own time')
    def "a watch from a version that is forgotten is told 410"() {
        given:
        def since = configMap('forgotten').metadata.resourceVersion
        configMap('remembered')
        server.forgetHistory()

        when:
        def events = watch("resourceVersion=$since").rest()

        then:
        events*.type == ['ERROR']
        events[0].object.subMap('kind', 'code', 'reason') == [kind: 'Status', code: 410, reason: 'Expired']
        events[0].object.message.startsWith("too old resource version: $since (")
    }

    def "a watch from a version before all history is told 410"() {
        given:
        def events = watch('resourceVersion=1&timeoutSeconds=5')

        expect:
        with(events.take(1)[0]) {
            type == 'ERROR'
            object.code == 410
            object.reason == 'Expired'
            object.message ==~ /too old resource version: 1 \(\d+\)/
        }

        cleanup:
        events?.close()
    }
}
