package io.jerrycan.embedded.controllers

import io.jerrycan.embedded.store.ObjectKey
import spock.lang.Specification

class WaitersSpec extends Specification {
    def waiters = new Waiters()

    private static ObjectKey key(String name) { new ObjectKey('shop', name) }

    def "a change wakes those that wait for it, and no others"() {
        given:
        waiters.put(key('copy'), 'claims', key('data'))
        waiters.put(key('other'), 'claims', key('more'))
        waiters.put(key('copy'), 'classes')
        waiters.put(key('other'), 'classes')

        expect:
        waiters.of('claims', key('nobody')) == [] as Set
        waiters.of('snapshots', key('data')) == [] as Set
        waiters.of('claims', key('data')) == [key('copy')] as Set
        waiters.of('classes', new ObjectKey('', 'fast')) == [key('copy'), key('other')] as Set
    }

    def "who waits no longer is not woken, and nothing is kept of him"() {
        given:
        waiters.put(key('copy'), 'claims', key('data'))
        waiters.put(key('copy'), 'classes')
        waiters.put(key('other'), 'classes')

        when:
        waiters.remove(key('copy'))
        waiters.remove(key('copy'))

        then:
        waiters.of('claims', key('data')) == [] as Set
        waiters.of('classes', key('x')) == [key('other')] as Set
    }
}
