package io.jerrycan.location

import java.time.Instant
import spock.lang.AutoCleanup
import spock.lang.Specification

/** What every location does, whatever its type. */
abstract class ObjectStoreSpec extends Specification {

    @AutoCleanup
    ObjectStore store

    /** How messages of this store name it. */
    abstract String place()

    def "an object that is not there cannot be read"() {
        when:
        store.open(at('no/such'))

        then:
        LocationFailure refused = thrown()
        refused.message.contains('no/such')
        refused.message.contains('there is no')
        refused.message.contains(place())
    }

    def "a source that breaks off makes no object and leaves an old one as it was"() {
        given:
        put('a/old', 'old')

        when:
        store.put(at(path), new BrokenStream(length))

        then:
        LocationFailure failed = thrown()
        failed.message == "cannot store '$path' in ${place()}: the stream broke"
        keys('a') == ['a/old']
        content('a/old') == 'old'.bytes

        where:
        path    | length
        'a/new' | 0
        'a/new' | 1000
        'a/old' | 1000
        'a/new' | 20 << 20
    }

    def "#length bytes come back as they were"() {
        given:
        byte[] bytes = random(length)

        when:
        store.put(at('x/y z/é+%'), dripping(bytes))

        then:
        content('x/y z/é+%') == bytes
        keys('x') == ['x/y z/é+%']

        where:
        length << [0, 1, 100_000, 256 << 10, (256 << 10) + 1, (8 << 20) - 1, 8 << 20, (8 << 20) + 1]
    }

    def "storing again replaces the content"() {
        when:
        put('a', 'a long first content')
        put('a', 'second')

        then:
        content('a') == 'second'.bytes
    }

    def "deleting stops at the bounds of the path"() {
        given:
        ['a/b/c', 'a/b/d/e', 'a/bc', 'a/b.c', 'a/a', 'b'].each { put(it, it) }

        when:
        int removed = store.delete(at('a/b'))

        then:
        removed == 2
        keys('a') == ['a/a', 'a/b.c', 'a/bc']
        keys('b') == ['b']
    }

    def "deleting an object leaves its neighbours of a similar name"() {
        given:
        ['a/b', 'a/b1', 'a/b-1/c'].each { put(it, it) }

        expect:
        store.delete(at('a/b')) == 1
        keys('a') == ['a/b-1/c', 'a/b1']
    }

    def "deleting what is not there is no failure"() {
        given:
        put('a/bc', 'x')

        expect:
        store.delete(at(path)) == 0
        keys('a') == ['a/bc']

        where:
        path << ['a/b', 'no', 'a/bc/d']
    }

    def "a listing tells path, size and time, and stops at the bounds of the path"() {
        given:
        def before = Instant.now().minusSeconds(2)
        put('a/b/c', '123')
        put('a/bc', '1')

        when:
        def found = []
        store.list(at('a/b')) { found << it }

        then:
        found*.path() == ['a/b/c']
        found*.size() == [3L]
        found[0].modified().isAfter(before)
        keys('no') == []
    }

    static ObjectPath at(String path) {
        new ObjectPath(path)
    }

    static byte[] random(int length) {
        byte[] bytes = new byte[length]
        new Random(length).nextBytes(bytes)
        bytes
    }

    /** A stream that gives less than it is asked for, as a pipe does. */
    static InputStream dripping(byte[] bytes) {
        new FilterInputStream(new ByteArrayInputStream(bytes)) {
            @Override
            int read(byte[] buffer, int offset, int length) {
                super.read(buffer, offset, Math.min(length, 65_521))
            }
        }
    }

    void put(String path, String content) {
        store.put(at(path), new ByteArrayInputStream(content.bytes))
    }

    byte[] content(String path) {
        store.open(at(path)).withCloseable { it.readAllBytes() }
    }

    List<String> keys(String path) {
        def found = []
        store.list(at(path)) { found << it.path() }
        found.toSorted()
    }
}
