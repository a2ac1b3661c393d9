package io.jerrycan.stdlib.pod

import io.jerrycan.function.FunctionFailure
import spock.lang.Specification

class PhaseOutputsSpec extends Specification {
    def logged = []
    def outputs = new PhaseOutputs({ logged << it })

    Map<String, String> read(String text, int chunk = Integer.MAX_VALUE) {
        def bytes = text.bytes
        for (int i = 0; i < bytes.length; i += chunk) {
            outputs.accept(bytes, i, Math.min(chunk, bytes.length - i))
            if (chunk == Integer.MAX_VALUE) {
                break
            }
        }
        outputs.finish()
    }

    static String output(String json) { "###Phase-output###: $json\n" }

    def "#payload fails the phase, and the message does not show it"() {
        when:
        read(output(payload))

        then:
        def e = thrown(FunctionFailure)
        e.message == 'Failed to unmarshal key-value pair: the text behind ###Phase-output###: ' + detail

        where:
        payload                                        | detail
        'hunter2'                                      | 'is not one JSON object, wrong at character 2'
        '["hunter2"]'                                  | 'is no JSON object'
        '{"key": "k", "value": "hunter2"'              | 'is not one JSON object, wrong at character 33'
        '{"key": "k", "value": "v"} hunter2'           | 'is not one JSON object, wrong at character 29'
        '{"key": "k", "value": "v"} {"key": "l"}'      | 'is not one JSON object, wrong at character 29'
        '{"key": "k", "value": 42}'                    | 'has a `value` that is no text'
        '{"key": ["k"], "value": "v"}'                 | 'has a `key` that is no text'
        '{"key":"k","value":"v"}###Phase-output###: {}' | 'is not one JSON object, wrong at character 25'
    }

    def "an output beyond the limit is refused with its size"() {
        given:
        def json = "{\"key\":\"k\",\"value\":\"${'x' * (1024 * 1024)}\"}"

        when:
        read(output(json), 10_000)

        then:
        def e = thrown(FunctionFailure)
        e.message == 'A phase output is ' + (json.length() + 1) + ' bytes long, more than the limit of 1048576; ' +
            'write it to a location or a volume and output its path'
    }

    def "outputs beyond the limit together are refused with their size and the key that was too much"() {
        given:
        def half = 'x' * 600_000

        when:
        read(output("{\"key\":\"a\",\"value\":\"$half\"}") + output("{\"key\":\"b\",\"value\":\"$half\"}"))

        then:
        def e = thrown(FunctionFailure)
        e.message.startsWith('The outputs of the phase, up to `b`, are 1200002 bytes long, more than the limit of 1048576;')
    }

    def "an output is found anywhere in a line, and the text before it is logged"() {
        expect:
        read('before ' + output('{"key":"path","value":"a/b"}') + 'after\n') == [path: 'a/b']
        logged == ['before ', 'after']
    }

    def "members match without regard to case, unknown ones are ignored, absent ones are empty"() {
        expect:
        read(output(json)) == result

        where:
        json                                   | result
        '{"KEY":"a","Value":"b","more":[1]}'   | [a: 'b']
        '{"key":"a"}'                          | [a: '']
        '{"value":"b"}'                        | ['': 'b']
        '{"key":"a","value":null}'             | [a: '']
        '{"key":"a","value":"\\u003c\\n"}'     | [a: '<\n']
    }

    def "the last of equal keys wins, blank payloads and blank lines are skipped, CRLF ends lines"() {
        expect:
        read('a\r\n\r\n###Phase-output###:   \r\n' + output('{"key":"a","value":"1"}\r') +
            output('{"key":"a","value":"2"}') + '   \nb') == [a: '2']
        logged == ['a', 'b']
    }

    def "an output without a line end counts"() {
        expect:
        read(output('{"key":"a","value":"1"}').trim()) == [a: '1']
    }

    def "an output of half a megabyte arrives whole"() {
        given:
        def value = 'é' * 250_000

        expect:
        read(output("{\"key\":\"a\",\"value\":\"$value\"}"), 4096).a == value
    }

    def "chunks of #chunk bytes change nothing"() {
        expect:
        read('x##\n####Phase-output###: {"key":"ü","value":"1"}\nyé#\n###Phase-output###' +
            '\n###Phase-output###: {"key":"b","value":"2"}', chunk) == ['ü': '1', b: '2']
        logged == ['x##', '#', 'yé#', '###Phase-output###']

        where:
        chunk << (1..70)
    }

    def "a marker is found wherever the 64 KiB piece of a long line ends in it"() {
        given:
        def line = 'x' * (ConsoleReader.PIECE - 60 + shift)

        expect:
        read(line + output('{"key":"a","value":"1"}')) == [a: '1']
        logged.join('') == line

        where:
        shift << (0..80)
    }

    def "a long line is logged in pieces that never cut a character"() {
        given:
        def line = 'x' * shift + '€' * 100_000

        expect:
        read(line + '\nend\n', 7919) == [:]
        logged.last() == 'end'
        logged.init().join('') == line
        logged.init().every { it.bytes.length <= ConsoleReader.PIECE }

        where:
        shift << (0..3)
    }

    def "random lines in random chunks are logged or become outputs"() {
        given:
        def random = new Random(seed)
        def noise = ['###', 'Phase', '-output', '###Phase-output###', ' ', 'ü', '#', 'plain', '\r\n', '\n']
        def wantedLog = []
        def wantedOutputs = [:]
        def text = (0..200).collect { n ->
            def before = (0..random.nextInt(6)).collect { noise[random.nextInt(noise.size())] }.join('')
            wantedLog.addAll(before.split('\r?\n').findAll { !it.blank })
            wantedOutputs["k$n".toString()] = "v$n".toString()
            before + output("{\"key\":\"k$n\",\"value\":\"v$n\"}")
        }.join('')

        when:
        def bytes = text.bytes
        int at = 0
        while (at < bytes.length) {
            int count = Math.min(1 + random.nextInt(9), bytes.length - at)
            outputs.accept(bytes, at, count)
            at += count
        }

        then:
        outputs.finish() == wantedOutputs
        logged == wantedLog

        where:
        seed << (1..50)
    }
}
