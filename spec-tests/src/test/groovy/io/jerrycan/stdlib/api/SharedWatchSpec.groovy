package io.jerrycan.stdlib.api

import io.jerrycan.cluster.Kubernetes
import io.jerrycan.faults.Fault
import io.jerrycan.scenario.World
import io.jerrycan.spec.RecordingContext
import io.jerrycan.stdlib.WaitV2
import java.util.concurrent.CountDownLatch
import java.util.concurrent.TimeUnit
import spock.lang.Timeout

/** Many who wait for one resource have one watch, and none of them keeps another from anything. */
@Timeout(120)
class SharedWatchSpec extends SharedWatchSpecification {
    CountDownLatch left = new CountDownLatch(1)

    final Fault observed = {
        it.forward()
        it.followClient()
        try {
            it.relay(Long.MAX_VALUE)
        } finally {
            left.countDown()
        }
    } as Fault

    def "who is interrupted while the watch begins keeps the others from nothing"() {
        given:
        create('open')
        def listing = new CountDownLatch(1)
        nextLists << ({ listing.countDown(); released.await(); it.pass() } as Fault)
        def first = inThread { watch(new Changes()) }
        listing.await()
        def second = inThread { seen(watch()) }

        when:
        first.interrupt()

        then:
        first.failure() instanceof InterruptedException

        when:
        released.countDown()

        then:
        second.result() == 'open'
        watches() == 1
    }

    def "who leaves takes the watch from nobody, and the last one ends it"() {
        given:
        create('shut')
        nextWatches << observed
        def waiters = (1..3).collect { changes() }
        def watched = waiters.collect { watch(it) }

        expect:
        watches() == 1

        when:
        waiters.take(2)*.close()
        set('open')
        waiters[2].await()

        then:
        seen(watched[2]) == 'open'
        left.count == 1

        when:
        waiters[2].close()

        then:
        left.await(20, TimeUnit.SECONDS)

        and: 'who comes later begins anew'
        seen(watch()) == 'open'
        watches() == 2
    }

    def "one who does not look keeps nobody waiting"() {
        given:
        create('0')
        def idle = watch()
        def busy = changes()
        def watched = watch(busy)

        when:
        (1..50).each { set(it.toString()) }
        while (seen(watched) != '50') {
            busy.await()
        }

        then:
        seen(idle) == '50'
    }

    def "many waits on one resource have one watch and ask for nothing else twice"() {
        given:
        create('shut')
        def args = [timeout: '60s', conditions: [allOf: [[condition: '{{ eq .data.gate "open" }}', objectReference:
            [apiVersion: 'v1', resource: 'configmaps', name: 'a', namespace: namespace]]]]]
        def waits = (1..20).collect { begin(new WaitV2(), args, RecordingContext.of(proxied)) }
        soon.eventually { assert waits.every { it.waiting } }

        when:
        set('open')
        waits*.outputs()

        then:
        watches() == 1
        proxy.requests().count { it.path() == '/api/v1' } <= 20
        proxy.requests().count { it.target.contains('fieldSelector') && !it.isWatch() } == 20

        when: 'the server has told of its types once'
        def before = proxy.requests().size()
        begin(new WaitV2(), args, RecordingContext.of(proxied)).outputs()

        then:
        proxy.requests().drop(before)*.path().toSet() == ["/api/v1/namespaces/$namespace/configmaps".toString()].toSet()
    }

    def "two clients have a watch each"() {
        given:
        create('open')
        def other = Kubernetes.client(World.kubeconfig(proxy.url()))

        expect:
        [proxied, other].collect { seen(watch(changes(), map('a', it))) } == ['open', 'open']
        watches() == 2

        cleanup:
        opened*.close()
        other.close()
    }
}
