package io.jerrycan.cli

import spock.lang.Specification

class OutputCommandSpec extends Specification {

    def "anything but a key and a value is refused: #arguments"() {
        given:
        def kando = new KandoRun('output', *arguments)

        expect:
        kando.exit == 69
        kando.err.readLines()[0] == "Error: Command accepts 2 arguments, received ${arguments.size()} arguments"
        kando.out == ''

        where:
        arguments << [[], ['key'], ['key', 'a', 'b']]
    }

    def "the key '#key' is refused"() {
        given:
        def kando = new KandoRun('output', key, 'value')

        expect:
        kando.exit == 69
        kando.err.readLines()[0] == "Error: $message"
        kando.out == ''

        where:
        key    || message
        ''     || 'Key should not be empty'
        'a-b'  || 'Key should contain only alphanumeric characters and underscore'
        'a.b'  || 'Key should contain only alphanumeric characters and underscore'
        'é'    || 'Key should contain only alphanumeric characters and underscore'
        'a\n'  || 'Key should contain only alphanumeric characters and underscore'
    }

    def "a value is written as Go writes JSON, in one line"() {
        given:
        def kando = new KandoRun('output', 'Key_1', value)

        expect:
        kando.exit == 0
        kando.out == "###Phase-output###: {\"key\":\"Key_1\",\"value\":\"$json\"}\n"
        kando.err == ''

        where:
        value             || json
        ''                || ''
        'a b'             || 'a b'
        '-'               || '-'
        '@file'           || '@file'
        '"\\/'            || '\\"\\\\/'
        '<a>&\''          || '\\u003ca\\u003e\\u0026\''
        '\n\r\t\b\f'      || '\\n\\r\\t\\b\\f'
        '\u0000\u001f\u007f' || '\\u0000\\u001f\u007f'
        '\u2027\u2028\u2029\u202a' || '\u2027\\u2028\\u2029\u202a'
        'é😀'             || 'é😀'
    }

    def "a value that starts with a dash follows two dashes"() {
        expect:
        new KandoRun('output', 'key', '--x').err.readLines()[0] == 'Error: unknown flag: --x'
        new KandoRun('output', 'key', '--', '--x').out == '###Phase-output###: {"key":"key","value":"--x"}\n'
    }
}
