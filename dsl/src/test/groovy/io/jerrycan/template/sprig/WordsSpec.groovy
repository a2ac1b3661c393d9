package io.jerrycan.template.sprig

import spock.lang.Specification

class WordsSpec extends Specification implements Rendering {
    def "#function of #text is #result"() {
        expect:
        render("{{ $function .t }}", [t: text]) == result

        where:
        function    | text                        || result
        'upper'     | 'ßıiİ ŉ'                    || 'ßIIİ ŉ'
        'lower'     | 'İI ΑΣ'                     || 'ii ασ'
        'title'     | "o'neil mary-jane a_b 3rd été" || "O'Neil Mary-Jane A_b 3rd Été"
        'untitle'   | 'Hello World Foo-Bar'       || 'hello world foo-Bar'
        'swapcase'  | 'Hello ÀÉ ß ǅ 1a'           || 'hELLO àé ß ǆ 1A'
        'initials'  | ' hello  big\tworld-wide'   || 'hbw'
        'nospace'   | 'a b\tc\nd'                 || 'abcd'
    }

    def "nospace and initials take bytes for characters, as sprig's helper does"() {
        expect:
        render('{{ nospace "é" }} {{ nospace "ab é" }} {{ initials "été bon" }}') == 'é abÃ© Ãb'
    }

    def "words are told apart as xstrings 1.2.0 does: #text"() {
        expect:
        render('{{ camelcase .t }}|{{ snakecase .t }}|{{ kebabcase .t }}', [t: text]) == result

        where:
        text            || result
        'first_name'    || 'FirstName|first_name|first-name'
        'FirstName'     || 'Firstname|first_name|first-name'
        'first name'    || 'First name|first_name|first-name'
        'my-stateful-set' || 'My-stateful-set|my_stateful_set|my-stateful-set'
        'HTTPServer2Foo' || 'Httpserver2foo|http_server_2foo|http-server-2foo'
        'http2xx'       || 'Http2xx|http_2xx|http-2xx'
        'v1beta1'       || 'V1beta1|v_1beta_1|v-1beta-1'
        'S3Bucket'      || 'S3bucket|s3bucket|s3bucket'
        'ALLCAPS'       || 'Allcaps|allcaps|allcaps'
        'ABCd'          || 'Abcd|ab_cdd|ab-cdd'
        'a__b'          || 'A_B|a__b|a--b'
        '_x'            || '_|_x|-x'
        'a'             || '|a|a'
        ''              || '||'
    }

    def "an abbreviation counts its dots and bytes"() {
        expect:
        render(template) == result

        where:
        template                                            || result
        '{{ abbrev 3 "hello" }} {{ abbrev -1 "hello" }}'    || 'hello hello'
        '{{ abbrev 5 "hello" }} {{ abbrev 4 "hello" }}'     || 'hello h...'
        '{{ abbrev 7 "ééééééé" }}'                          || 'éé...'
        '{{ abbrevboth 5 10 "1234567890123456789" }}'       || '...6789...'
        '{{ abbrevboth 20 10 "1234567890123456789" }}'      || '...3456789'
        '{{ abbrevboth 4 7 "12345678901234" }}'             || '1234...'
        '{{ abbrevboth 1 6 "1234567890" }}'                 || '1234567890'
    }

    def "long lines break at spaces"() {
        expect:
        render(template) == result

        where:
        template                                            || result
        '{{ wrap 5 "hello world foo" }}'                    || 'hello\nworld\nfoo'
        '{{ wrap 5 "helloworld foo" }}'                     || 'helloworld\nfoo'
        '{{ wrap 0 "a b" }}'                                || 'a\nb'
        '{{ wrap 5 "a  b   c   d e f" }}'                   || 'a  b \nc   d\ne f'
        '{{ wrapWith 5 "-" "helloworld foo" }}'             || 'hello-world-foo'
        '{{ wrapWith 5 "" "hello world" }}'                 || 'hello\nworld'
        '{{ wrapWith 2 "+" "éàü" }}'                        || 'é+à+ü'
    }
}
