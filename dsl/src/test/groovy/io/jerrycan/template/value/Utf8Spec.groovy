package io.jerrycan.template.value

import java.nio.charset.StandardCharsets
import spock.lang.Specification

class Utf8Spec extends Specification {
    private static byte[] bytes(int... values) {
        values.collect { (byte) it } as byte[]
    }

    def "any bytes survive being a string"() {
        given:
        def all = new byte[70_000]
        new Random(7).nextBytes(all)

        expect:
        Utf8.encode(Utf8.decode(all)) == all
        Utf8.encode(Utf8.decode(bytes)) == bytes

        where:
        bytes << [
            bytes(), bytes(0xff), bytes(0xc3), bytes(0xe6, 0xbc), bytes(0xf0, 0x9f, 0x98), bytes(0xed, 0xa0, 0x80),
            bytes(0xc0, 0xaf), bytes(0xf4, 0x90, 0x80, 0x80), bytes(0xef, 0xbf, 0xbd), 'aé漢😀'.getBytes('UTF-8')
        ]
    }

    def "length and order are those of the bytes"() {
        expect:
        Utf8.length('aé漢😀') == 10
        ['😀', '\uffee', 'z', 'é', '', 'a'].toSorted(Utf8.ORDER) == ['', 'a', 'z', 'é', '\uffee', '😀']
    }

    def "a character that was cut apart is whole again when its parts are joined"() {
        given:
        def first = Utf8.slice('漢', 0, 1)
        def rest = Utf8.slice('漢', 1, 3)

        expect:
        Utf8.encode(first) == bytes(0xe6)
        Utf8.normalize(first + rest) == '漢'
    }

    def "what is not UTF-8 leaves as U+FFFD, byte by byte"() {
        expect:
        Utf8.replaceInvalid('a' + Utf8.decode(bytes(0xff, 0xe6, 0xbc)) + 'b') == 'a\ufffd\ufffd\ufffdb'
    }

    def "a lone surrogate of the host counts as U+FFFD"() {
        expect:
        new String(Utf8.encode('a\ud800b'), StandardCharsets.UTF_8) == 'a\ufffdb'
    }
}
