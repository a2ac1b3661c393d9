package io.jerrycan.stdlib.wait

import spock.lang.Specification

class DialectSpec extends Specification {
    static final OBJECT = [
        metadata: [name: 'api', labels: ['app.kubernetes.io/name': 'shop'], annotations: [tricky: 'a"b`c {{ fail "x" }} \\ %s']],
        spec    : [replicas: 3, ratio: 0.5d, paused: false, hosts: ['a', 'b', 'c']],
        status  : [phase: 'Active', replicas: 3L, conditions: [
            [type: 'Progressing', status: 'False', count: 2], [type: 'Available', status: 'True', count: 10]]]]

    static boolean wait(String condition) { Dialect.JSON_PATH.compile(condition).holds(OBJECT) }

    static boolean waitV2(String condition) { Dialect.GO_TEMPLATE.compile(condition).holds(OBJECT) }

    /** What a path in a condition of Wait finds. */
    static String find(String path) { PathTemplate.scan("{\$$path}").find(OBJECT)[0] }

    def "a malformed condition of Wait is refused with its place: #condition"() {
        when:
        Dialect.JSON_PATH.compile(condition)

        then:
        def e = thrown(ConditionSyntax)
        [e.line, e.column] == [line, column]
        e.message.contains(message)

        where:
        condition                                               || line | column | message
        '{{ if }}true{{ end }}'                                 || 1    | 7      | 'missing value for if'
        'x\n{{ eq "{ $.a }" "b" '                               || 2    | 21     | 'unclosed action'
        '{{ nope }}'                                            || 1    | 4      | 'function "nope" not defined'
        '{{ $x := 1 }}{{ $x }}'                                 || 1    | 1      | 'a condition of Wait has no variables'
        '{{ $.status.phase }}'                                  || 1    | 1      | 'a condition of Wait has no variables'
        'true{{ if eq { $.a } 3 }}{{ end }}'                    || 1    | 14     | 'a JSONPath stands in a string: "{ $.path }"'
        '{{ eq .Object.kind "x" }}'                             || 1    | 7      | '.Object.kind is not known: a condition of Wait sees only'
        '{{ eq "{ $.a[ }" "b" }}'                               || 1    | 14     | '$.a[ is no JSONPath: brackets hold an index'
        '{{ eq "{ $status }" "b" }}'                            || 1    | 11     | '$status is no JSONPath: a name begins with a dot'
        '{{ eq "{ $.a[?(@.b == c)] }" "b" }}'                   || 1    | 23     | 'a filter compares with a quoted text'
    }

    def "a malformed condition of WaitV2 is refused with its place"() {
        when:
        Dialect.GO_TEMPLATE.compile('{{ true }}\n  {{ upper "a" }}')

        then:
        def e = thrown(ConditionSyntax)
        [e.line, e.column] == [2, 6]
        e.message.endsWith('function "upper" not defined')
    }

    def "the condition of Wait #condition holds: #holds"() {
        expect:
        wait(condition) == holds

        where:
        condition                                                                  || holds
        '{{ if (eq "{ $.status.phase }" "Active")}}true{{ else }}false{{ end }}'   || true
        '{{ if (eq "{ $.status.phase }" "Invalid")}}true{{ else }}false{{ end }}'  || false
        '{{ eq `{$.status.phase}` "Active" }}'                                     || true
        '{{ eq "is { $.status.phase } {$.spec.replicas}" "is Active 3" }}'         || true
        '{{ "{ $.status.phase }" | lower | eq "active" }}'                         || true
        '{{ hasPrefix "Act" "{ $.status.phase }" }}'                               || true
        '{{/* { $.none } */}}true'                                                 || true
        '  true\n'                                                                 || true
        'True'                                                                     || false
        "{{ eq \"{ \$.status.conditions[?(@.type == 'Available')].status }\" \"True\" }}" || true
        '{{ eq (atoi "{ $.spec.replicas }") 3 }}'                                  || true
    }

    def "a path outside of an action stands for what it finds"() {
        expect:
        Dialect.JSON_PATH.compile(' { $.open }').holds([open: open]) == holds

        where:
        open   || holds
        true   || true
        'true' || true
        false  || false
        '{{ true }}' || false
    }

    def "what an object holds is text and never becomes part of the template"() {
        expect:
        wait('{{ contains "fail" "{ $.metadata.annotations.tricky }" }}')
        wait('{{ contains "fail" `x{ $.metadata.annotations.tricky }y` }}')
        !wait('{ $.metadata.annotations.tricky }')
    }

    def "#path finds '#found'"() {
        expect:
        find(path) == found

        where:
        path                                                    || found
        '.status.phase'                                         || 'Active'
        " .spec['replicas']"                                    || '3'
        '.spec.ratio'                                           || '0.5'
        '.spec.paused'                                          || 'false'
        '.metadata.labels.app\\.kubernetes\\.io/name'           || 'shop'
        ".metadata.labels['app.kubernetes.io/name']"            || 'shop'
        '.spec.hosts'                                           || '["a","b","c"]'
        '.spec.hosts[*]'                                        || 'a b c'
        '.spec.hosts[0]'                                        || 'a'
        '.spec.hosts[-1]'                                       || 'c'
        '.spec.hosts[0,2]'                                      || 'a c'
        '.spec.hosts[1:]'                                       || 'b c'
        '.spec.hosts[:-1]'                                      || 'a b'
        '.spec.hosts[0:3:2]'                                    || 'a c'
        ".status['phase', 'replicas']"                          || 'Active 3'
        '..count'                                               || '2 10'
        '.status.conditions[*].type'                            || 'Progressing Available'
        '.status.conditions[?(@.count > 2)].type'               || 'Available'
        ".status.conditions[?(@.status != 'True')].type"        || 'Progressing'
        '.status.conditions[?(@.none)]'                         || ''
        '.status.conditions[?(@.count <= 2)].status'            || 'False'
    }

    def "#path is not there: #message"() {
        when:
        find(path)

        then:
        def e = thrown(NotEvaluable)
        e.message == message

        where:
        path                                            || message
        '.status.none'                                  || '$.status.none: none is not found'
        '.none.phase'                                   || '$.none.phase: none is not found'
        ".status.conditions[?(@.type == 'X')].status"   || "\$.status.conditions[?(@.type == 'X')].status: status is not found"
        '.spec.hosts[5]'                                || '$.spec.hosts[5]: index 5 is out of bounds, there are 3'
        '.status.phase[0]'                              || '$.status.phase[0]: it is no list'
    }

    def "an error of a condition of Wait shows no value of the object"() {
        when:
        wait('{{ div "{ $.metadata.annotations.tricky }" 0 }}')

        then:
        def e = thrown(NotEvaluable)
        !e.message.contains('a"b')
    }

    def "the condition of WaitV2 #condition holds: #holds"() {
        expect:
        waitV2(condition) == holds

        where:
        condition                                                          || holds
        '{{ eq .status.phase "Active" }}'                                  || true
        '{{ eq $.status.replicas 3.0 }}'                                   || true
        '{{ $ok := false }}{{ range $c := $.status.conditions }}{{ if and (eq .type "Available") (eq .status "True") }}' +
            '{{ $ok = true }}{{ end }}{{ end }}{{ $ok }}'                  || true
        '{{ if exists . "status" "phase" }}true{{ end }}'                  || true
        '{{ exists .status "none" }}'                                      || false
        '{{ .status.none }}'                                               || false
        '{{ gt .status.replicas 2.0 }}'                                    || true
        '{{ not .spec.paused }}'                                           || true
    }

    def "numbers are floating-point ones in WaitV2, as kubectl has them"() {
        when:
        waitV2('{{ eq .status.replicas 3 }}')

        then:
        def e = thrown(NotEvaluable)
        e.message.endsWith('incompatible types for comparison: float64 and int')
    }
}
