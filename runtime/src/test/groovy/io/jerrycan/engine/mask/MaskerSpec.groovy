package io.jerrycan.engine.mask

import spock.lang.Specification
import spock.lang.Timeout

class MaskerSpec extends Specification {
    Masker masker = new Masker()

    def "a value of three characters, and a word that stands everywhere, stay: masking them would hide all other text"() {
        given:
        ['abc', '', '  ', 'true', 'false', 'null', 'x\ny\nz'].each { masker.add(it) }

        expect:
        masker.mask('abc true false null x y z') == 'abc true false null x y z'
    }

    def "text without a known value is the same object"() {
        given:
        masker.add('hunter22')
        def text = 'nothing to see'

        expect:
        masker.mask(text).is(text)
    }

    def "a value is masked #form"() {
        given:
        masker.add(value)

        expect:
        masker.mask("<$shown>") == '<***>'

        where:
        form                          | value              | shown
        'as it is'                    | 'hunter22'         | 'hunter22'
        'of four characters'          | 'pass'             | 'pass'
        'twice in a row'              | 'hunter22'         | 'hunter22hunter22'
        'in base64'                   | 'hunter22'         | 'aHVudGVyMjI='
        'in base64 without padding'   | 'hunter22'         | 'aHVudGVyMjI'
        'in base64 for URLs'          | 'hunter>>?22'      | 'aHVudGVyPj4_MjI'
        'escaped for JSON'            | 'a"b\\c\n\u0001d'  | 'a\\"b\\\\c\\n\\u0001d'
        'escaped for JSON by Go'      | 'a<b>&c'           | 'a\\u003cb\\u003e\\u0026c'
        'escaped for JSON by Python'  | 'grün-weiß'        | 'gr\\u00fcn-wei\\u00df'
        'in JSON inside JSON'         | 'say "hi"'         | 'say \\\\\\"hi\\\\\\"'
        'escaped for a form'          | 'a b&c/d'          | 'a+b%26c%2Fd'
        'escaped for a URL'           | 'a b&c/d'          | 'a%20b%26c%2Fd'
        'escaped in lower case'       | 'a b&c/d'          | 'a%20b%26c%2fd'
        'escaped as a path'           | 'a b&c/d'          | 'a%20b%26c/d'
        'escaped as user info'        | 'p@ss:w&rd'        | 'p%40ss%3Aw&rd'
        'in single quotes'            | "it's me"          | "it'\\''s me"
        'in single and double quotes' | "it's me"          | "it'\"'\"'s me"
        'in double quotes'            | 'a$b`c"d\\e'       | 'a\\$b\\`c\\"d\\\\e'
        'with shell backslashes'      | "it's (me) & you"  | "it\\'s\\ \\(me\\)\\ \\&\\ you"
        'as the bytes that Go prints' | 'pass'             | '112 97 115 115'
    }

    def "a value is masked where it is a part of something longer in base64, after #before bytes"() {
        given:
        masker.add('correct-horse')
        def encoded = ('u' * before + 'correct-horse' + ':tail').bytes.encodeBase64().toString()

        expect: 'left is only what the neighbours share: fifteen characters at least are gone'
        masker.mask(encoded).contains('***')
        masker.mask(encoded).replace('***', '').length() <= encoded.length() - 15

        where:
        before << [0, 1, 2, 3, 4, 5]
    }

    def "each line of a value of several lines is masked by itself"() {
        given:
        masker.add('-----BEGIN KEY-----\n  MIIEow\n}\nIBAAKC==\n')

        expect:
        masker.mask('line: MIIEow, then IBAAKC== and }') == 'line: ***, then *** and }'
        masker.mask('-----BEGIN KEY-----\n  MIIEow\n}\nIBAAKC==\n') == '***'
    }

    def "a value in a file that ends in a newline is masked without it"() {
        given:
        masker.add('hunter22\n')

        expect:
        masker.mask('password=hunter22!') == 'password=***!'
        masker.mask('password: aHVudGVyMjIK') == 'password: ***'
    }

    def "the longest value wins, and overlapping values leave nothing behind"() {
        given:
        ['secret', 'secret-longer', 'abcdef', 'defghi'].each { masker.add(it) }

        expect:
        masker.mask('secret-longer|secret|abcdefghi|xabcdefx') == '***|***|***|x***x'
    }

    def "every value is found among text that resembles it"() {
        given:
        def random = new Random(seed)
        def letters = { int count -> (0..<count).collect { 'ab\u00fc\u4e2d'[random.nextInt(4)] }.join('') }
        def values = (1..5).collect { letters(4 + random.nextInt(5)) }
        def text = letters(500)
        def hidden = new BitSet()
        values.each { value ->
            masker.add(value)
            (0..text.length()).findAll { text.startsWith(value, it) }.each { hidden.set(it, it + value.length()) }
        }

        expect:
        masker.mask(text) == (0..<text.length()).collect { hidden.get(it) ? (it > 0 && hidden.get(it - 1) ? '' : '***') : text[it] }.join('')

        where:
        seed << (1..50)
    }

    @Timeout(20)
    def "ten thousand values cost one pass"() {
        given:
        10_000.times { masker.add("secret-value-number-$it") }
        def text = ('an ordinary line of a log with secret-value-number-17 in it\n' * 20_000)

        expect:
        masker.mask(text) == 'an ordinary line of a log with *** in it\n' * 20_000
    }

    def "a stream is masked however it is cut: pieces of #size"() {
        given:
        masker.add('correct-horse')
        def out = new StringWriter()
        def text = "one correct-horse\ntwo correct-horse, and ${'x' * 70_000}correct-horse${'y' * 70_000} no end correct-horse"

        when:
        new MaskingWriter(masker, out).withWriter { writer ->
            for (int i = 0; i < text.length(); i += size) {
                writer.write(text, i, Math.min(size, text.length() - i))
            }
        }

        then:
        out.toString() == masker.mask(text)

        where:
        size << [7, 4096, 65_537, 200_000]
    }

    def "a stream passes whole lines on at once"() {
        given:
        masker.add('correct-horse')
        def out = new StringWriter()
        def writer = new MaskingWriter(masker, out)

        when:
        writer.write('one correct-horse\ntwo corr')

        then:
        out.toString() == 'one ***\n'
    }
}
