package io.jerrycan.stdlib.manifest

import io.jerrycan.function.FunctionFailure
import spock.lang.Specification

class ManifestsSpec extends Specification {

    def "#text is refused without showing it"() {
        when:
        Manifests.resources(text)

        then:
        def e = thrown(FunctionFailure)
        e.message == message

        where:
        text                                    | message
        'hunter2'                               | 'Failed to parse spec: a document is no map'
        'kind: Pod'                             | 'Failed to parse spec: a document has no apiVersion'
        'apiVersion: v1'                        | 'Failed to parse spec: a document has no kind'
        'a: b\npassword: "hunter2'              | 'Failed to parse spec: malformed YAML in line 2, column 11'
        'a: !!java.net.URL [hunter2]'           | 'Failed to parse spec: malformed YAML in line 1, column 4'
        '{"apiVersion": "v1", "kind": hunter2:' | 'Failed to parse spec: malformed YAML in line 1, column 37'
    }

    def "a patch that is no map is refused"() {
        when:
        Manifests.map('- a')

        then:
        def e = thrown(FunctionFailure)
        e.message == 'Failed to parse spec: it is no map'
    }

    def "documents and the items of lists come in order, empty documents are skipped"() {
        expect:
        Manifests.resources('''\
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: a}
            ---
            ---
            apiVersion: v1
            kind: List
            items:
            - {apiVersion: v1, kind: Secret, metadata: {name: b}}
            - {apiVersion: v1, kind: Secret, metadata: {name: c}}
            '''.stripIndent())*.metadata*.name == ['a', 'b', 'c']
    }

    def "the plain scalar #scalar is #value to Kubernetes"() {
        expect:
        Manifests.map("a: $scalar") == [a: value]

        where:
        scalar           | value
        'yes'            | true
        'off'            | false
        '012'            | 10
        '0xff'           | 255
        '1_000'          | 1000
        '1.5'            | 1.5d
        '1e3'            | 1000.0d
        '1:30'           | '1:30'
        '2001-01-01'     | '2001-01-01'
        '10Gi'           | '10Gi'
        '~'              | null
        ''               | null
        '"yes"'          | 'yes'
    }

    def "keys are texts, and anchors and merge keys work"() {
        expect:
        Manifests.map('base: &b {x: 1}\nsub: {<<: *b, z: 2}\n1: one\ntrue: t') ==
            [base: [x: 1], sub: [x: 1, z: 2], '1': 'one', 'true': 't']
    }
}
