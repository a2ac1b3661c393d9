package io.jerrycan.template.value

import spock.lang.Specification

class ValuesSpec extends Specification {
    def "a host's numbers have one form"() {
        expect:
        Values.of(host) == value
        Values.of(host).class == value.class

        where:
        host                      | value
        1                         | 1L
        (short) 1                 | 1L
        (byte) 1                  | 1L
        12345678901234567890G     | 1.2345678901234567e19d
        7G                        | 7L
        1.5f                      | 1.5d
        1.5G                      | 1.5d
    }

    def "every value has its Go type"() {
        expect:
        Values.typeOf(value).toString() == type
        Values.kindOf(value).toString() == kind

        where:
        value                               | type                     | kind
        null                                | 'interface {}'           | 'invalid'
        Absent.ABSENT                       | 'interface {}'           | 'invalid'
        'a'                                 | 'string'                 | 'string'
        1                                   | 'int64'                  | 'int64'
        Int.of(1)                           | 'int'                    | 'int'
        Int.of(GoType.UINT8, 1)             | 'uint8'                  | 'uint8'
        Int.of(GoType.DURATION, 1)          | 'time.Duration'          | 'int64'
        1.5d                                | 'float64'                | 'float64'
        true                                | 'bool'                   | 'bool'
        [1]                                 | '[]interface {}'         | 'slice'
        [a: 1]                              | 'map[string]interface {}' | 'map'
        'a'.bytes                           | '[]uint8'                | 'slice'
        TypedList.ofStrings(['a'])          | '[]string'               | 'slice'
        TypedMap.ofBytes([:])               | 'map[string][]uint8'     | 'map'
        TypedNil.pointerTo('param.PVC')     | '*param.PVC'             | 'ptr'
        Struct.of('param.T', [A: 1])        | 'param.T'                | 'struct'
        new Pointer(Struct.of('p.T', [:]))  | '*p.T'                   | 'ptr'
        Time.ZERO                           | 'time.Time'              | 'struct'
    }

    def "truth is Go's"() {
        expect:
        [false, 0L, Int.of(0), 0.0d, '', [], [:], null, Absent.ABSENT, new byte[0], TypedNil.pointerTo('p.T'), TypedMap.ofStrings([:])]
            .every { !Values.truth(it) }
        [true, 1L, Int.of(-1), Double.NaN, ' ', [null], [a: null], 'a'.bytes, Struct.of('p.T', [:]), Time.ZERO]
            .every { Values.truth(it) }
    }

    def "integers are cut to their type's size"() {
        expect:
        Int.of(GoType."$type", value).toString() == text

        where:
        type     | value          | text
        'UINT8'  | 257            | '1'
        'INT8'   | 200            | '-56'
        'UINT32' | -1             | '4294967295'
        'UINT64' | -1             | '18446744073709551615'
        'INT'    | Long.MAX_VALUE | '9223372036854775807'
    }

    def "a Go type is read as Go writes it"() {
        expect:
        GoType.parse(text) == type

        where:
        text                       | type
        'map[string][]byte'        | GoType.BYTES_MAP
        '[]interface{}'            | GoType.LIST
        '*time.Time'               | GoType.pointer(GoType.TIME)
        'any'                      | GoType.ANY
    }

    def "a text that is no Go type is refused"() {
        when:
        GoType.parse('strng')

        then:
        def e = thrown(IllegalArgumentException)
        e.message == 'not a Go type: strng'
    }
}
