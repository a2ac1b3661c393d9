package io.jerrycan.location

import spock.lang.Specification

class ObjectPathSpec extends Specification {

    def "nothing at all is refused, because it would mean the whole bucket"() {
        when:
        ObjectPath.join(prefix, suffix)

        then:
        LocationFailure refused = thrown()
        refused.message == 'the path is empty: give a path, or a prefix in the profile\'s location; ' +
                'the whole bucket is refused'

        where:
        prefix | suffix
        ''     | ''
        '/'    | ''
        ''     | '/'
        '.'    | './'
        'a'    | '..'
        '/'    | '../..'
    }

    def "a path that climbs out of the bucket is refused"() {
        when:
        ObjectPath.join(prefix, suffix)

        then:
        LocationFailure refused = thrown()
        refused.message == "the path '$left' leaves the bucket"

        where:
        prefix | suffix     || left
        ''     | '..'       || '..'
        ''     | '../b'     || '../b'
        'a'    | '../../b'  || '../b'
        'a'    | '../../..' || '../..'
    }

    def "a NUL is refused"() {
        when:
        ObjectPath.join('', 'a\0b')

        then:
        LocationFailure refused = thrown()
        refused.message == 'the path contains a NUL character'
    }

    def "prefix '#prefix' and suffix '#suffix' are joined as Go joins them"() {
        expect:
        ObjectPath.join(prefix, suffix).value() == path

        where:
        prefix  | suffix      || path
        ''      | 'a'         || 'a'
        ''      | '/a/b'      || 'a/b'
        'p'     | ''          || 'p'
        '/p/'   | ''          || 'p'
        'p'     | '/a'        || 'p/a'
        '/p/q/' | '//a//b/'   || 'p/q/a/b'
        'p'     | './a/./b'   || 'p/a/b'
        'p/q'   | '../a'      || 'p/a'
        '/p'    | '../../../a'|| 'a'
        'p'     | 'a/..'      || 'p'
        'p'     | '...'       || 'p/...'
        'p'     | 'a b\n:é'   || 'p/a b\n:é'
    }

    def "only a clean path can be made directly"() {
        when:
        new ObjectPath(text)

        then:
        thrown(IllegalArgumentException)

        where:
        text << ['', '/', '/a', 'a/', 'a//b', 'a/../b', './a']
    }

    def "a path covers itself and what lies beneath it, not what merely starts alike"() {
        expect:
        new ObjectPath('a/b').covers(key) == covered

        where:
        key     || covered
        'a/b'   || true
        'a/b/c' || true
        'a/bc'  || false
        'a/b.c' || false
        'a'     || false
    }
}
