package io.jerrycan.yaml

import spock.lang.Specification

class KubernetesScalarsSpec extends Specification {

    def "an unquoted #scalar means what kubectl takes it to mean"() {
        when:
        def value = Documents.read('a.yaml', "a: $scalar\n").values().first().toJava()['a']

        then:
        value == expected
        value?.getClass() == expected?.getClass()

        where:
        scalar                        || expected
        'yes'                         || true
        'On'                          || true
        'y'                           || true
        'n'                           || false
        'OFF'                         || false
        'yES'                         || 'yES'
        'tRue'                        || 'tRue'
        '~'                           || null
        'Null'                        || null
        ''                            || null
        'nULL'                        || 'nULL'
        '012'                         || 10L
        '0o17'                        || 15L
        '-012'                        || -10L
        '0xff'                        || 255L
        '-0x1f'                       || -31L
        '0b11'                        || 3L
        '-0b11'                       || -3L
        '089'                         || 89L
        '1_000'                       || 1000L
        '0_1'                         || 1L
        '1_'                          || 1L
        '_1'                          || '_1'
        '+1'                          || 1L
        '-0'                          || 0L
        '1.0'                         || 1L
        '-0.0'                        || 0L
        '1e5'                         || 100000L
        '1.e5'                        || 100000L
        '.5'                          || 0.5d
        '1_0.5'                       || 10.5d
        '1e400'                       || '1e400'
        '1e30'                        || 1e30d
        '9223372036854775807'         || Long.MAX_VALUE
        '9223372036854775808'         || 9223372036854775808G
        '-9223372036854775809'        || -9223372036854775809G
        '123456789012345678901234567' || 123456789012345678901234567G
        '0xffffffffffffffffff'        || '0xffffffffffffffffff'
        '2001-01-01'                  || '2001-01-01'
        '2001-12-14t21:59:43.10-05:00' || '2001-12-14t21:59:43.10-05:00'
        '12:30'                       || '12:30'
        '190:20:30'                   || '190:20:30'
        '='                           || '='
        '1Gi'                         || '1Gi'
        '10.0.0.1'                    || '10.0.0.1'
        '.'                           || '.'
        '!!str 12'                    || '12'
        '!!str ~'                     || '~'
        '!!int "3"'                   || 3L
        '!!float 3'                   || 3L
        '!!bool "yes"'                || true
        '!!map {}'                    || [:]
    }

    def "a map key that is no text becomes text as kubectl makes it"() {
        expect:
        Documents.read('a.yaml', "$key: x\n").values().first().toJava().keySet().first() == expected

        where:
        key          || expected
        '1'          || '1'
        '0x10'       || '16'
        '1.5'        || '1.5'
        '12e3'       || '12000'
        'yes'        || 'true'
        '"yes"'      || 'yes'
        '2001-01-01' || '2001-01-01'
        '"<<"'       || '<<'
    }
}
