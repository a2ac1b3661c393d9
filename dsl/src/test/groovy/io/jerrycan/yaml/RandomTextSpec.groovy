package io.jerrycan.yaml

import io.jerrycan.model.Value
import spock.lang.Specification

/** Whatever a text holds, it survives being written and read; texts are made from the pieces that break writers. */
class RandomTextSpec extends Specification {
    static final List<String> PIECES = [
        ' ', '  ', '\n', '\n\n', '\t', '\r', '\r\n', 'a', 'word', 'two words', '---', '...', '- ', '-', '? ', ': ', ':',
        ' #', '#', '\'', '"', '\\', '{{ .A }}', '{{- "x" -}}', '{', '}', '[', ']', ',', '&a', '*a', '!t', '|', '>', '%',
        '@', '`', '=', '<<', '~', 'yes', 'null', '012', '0x1', '1.5', '1e3', '.inf', '2001-01-01', '12:30', '\u0000',
        '\u0007', '\u001b', '\u007f', '\u0085', '\u00a0', '\u2028', '\ufeff', 'ü', '日本', '😀', '\uffff', '\ud7ff',
        'x' * 150, 'long line ' * 30]

    def "a text of random pieces is the same after a round trip, seed #seed"() {
        given:
        def random = new Random(seed)

        expect:
        (1..200).each {
            def text = (0..random.nextInt(6)).collect { PIECES[random.nextInt(PIECES.size())] }.join('')
            assertSame(text, Value.of(text))
            assertSame(text, Value.of([a: text, b: [text, [text], [[k: text, l: text]]], c: [d: [text]]]))
            assertSame(text, Value.of([(text): [(text): text], x: [[(text): [text]], [[(text): []]]]]))
        }

        where:
        seed << (1..10)
    }

    def "a key of #length characters is the same after a round trip"() {
        expect:
        assertSame('key', Value.of([[('k' * length): 'v'], [('"\n' * length): [a: 1, b: [('k' * length): ['v']]]]]))

        where:
        length << [1, 900, 1000, 1001, 1024, 5000]
    }

    private static void assertSame(String text, Value value) {
        def written = YamlWriter.write(value)
        def documents = Documents.read('random.yaml', written)
        assert documents.problems().list() == []: "for ${text.inspect()}:\n$written"
        assert documents.values() == [value]: "for ${text.inspect()}:\n$written"
    }
}
