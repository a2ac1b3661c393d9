package io.jerrycan.stdlib.api

import io.fabric8.kubernetes.api.model.ConfigMapBuilder
import io.jerrycan.faults.Fault
import io.jerrycan.faults.FaultKind
import spock.lang.Timeout

/** Nobody who shares a watch sees less, or older things, than by himself. */
@Timeout(120)
class SharedWatchSightSpec extends SharedWatchSpecification {
    /** The server's events come no further than the proxy until they are released. */
    final Fault held = {
        it.forward()
        it.followClient()
        it.relayHead()
        released.await()
        it.relay(Long.MAX_VALUE)
    } as Fault

    final Fault reset = { it.forward(); it.relayHead(); released.await(); it.reset() } as Fault

    def "who joins sees what he could have read himself, although the watch has not heard of it: #what"() {
        given:
        create('shut')
        nextWatches << held
        def first = watch()
        change(this)

        when:
        def later = watch()

        then:
        seen(first) == 'shut'
        seen(later) == expected
        watches() == 1

        when: 'it hears of that, and of more'
        released.countDown()
        client.configMaps().inNamespace(namespace).resource(
            new ConfigMapBuilder().withNewMetadata().withName('a').endMetadata().withData([gate: 'last']).build())
            .createOr { it.update() }

        then:
        soon.eventually { assert [first, later].collect { seen(it) } == ['last', 'last'] }

        when:
        remove()

        then:
        soon.eventually { assert [first, later].collect { seen(it) } == ['nothing', 'nothing'] }

        where:
        what                            | expected  | change
        'it was changed'                | 'open'    | { it.set('open') }
        'it was deleted'                | 'nothing' | { it.remove() }
        'it was deleted and made again' | 'new'     | { it.remove(); it.create('new') }
    }

    def "who joins sees what was created since, although the watch has not heard of it"() {
        given:
        nextWatches << held
        def first = watch()
        create('open')

        when:
        def later = watch()

        then:
        [first, later].collect { seen(it) } == ['nothing', 'open']

        when:
        remove()
        released.countDown()

        then:
        soon.eventually { assert [first, later].collect { seen(it) } == ['nothing', 'nothing'] }
    }

    def "a watch that #what goes on for all"() {
        given:
        create('shut')
        nextWatches << (fault == 'gone' ? FaultKind.GONE.fault(new Random(1)) : reset)
        def waiters = (1..3).collect { changes() }
        def watched = waiters.collect { watch(it) }

        when:
        released.countDown()
        cluster.forgetHistory()
        set('open')

        then:
        soon.eventually { assert watched.collect { seen(it) } == ['open'] * 3 }
        waiters*.await()

        where:
        what                            | fault
        'is told that its past is gone' | 'gone'
        'is reset'                      | 'reset'
    }
}
