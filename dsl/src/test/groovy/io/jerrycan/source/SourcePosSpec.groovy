package io.jerrycan.source

import spock.lang.Specification

class SourcePosSpec extends Specification {

    def "a place inside a text is counted from the text's start"() {
        expect:
        new SourcePos('a.yaml', 10, 5).inside(1, 1).toString() == 'a.yaml:10:5'
        new SourcePos('a.yaml', 10, 5).inside(3, 2).toString() == 'a.yaml:12:6'
    }

    def "a place inside a text that does not stand in the file as it reads is the text's start"() {
        expect:
        new SourcePos('a.yaml', 10, 5).notVerbatim().inside(3, 2).toString() == 'a.yaml:10:5'
        new SourcePos('api', 0, 0).inside(3, 2).toString() == 'api'
        SourcePos.UNKNOWN.inside(3, 2).toString() == '<input>'
    }

    def "two positions are always equal, so that models compare by content"() {
        expect:
        new SourcePos('a', 1, 2) == new SourcePos('b', 3, 4).notVerbatim()
        new SourcePos('a', 1, 2).hashCode() == SourcePos.UNKNOWN.hashCode()
    }
}
