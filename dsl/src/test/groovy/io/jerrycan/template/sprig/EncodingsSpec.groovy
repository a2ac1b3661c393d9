package io.jerrycan.template.sprig

import spock.lang.Specification

class EncodingsSpec extends Specification implements Rendering {
    def "malformed base64 gives Go's message as its result: #text"() {
        expect:
        render('{{ b64dec .t }}', [t: text]) == "illegal base64 data at input byte $place"

        where:
        text        || place
        '!!'        || 0
        'YQ'        || 0
        'aGVsbG8'   || 4
        'Pz8_'      || 3
        'YQ=a'      || 2
        'YQ==='     || 4
        'Y Q='      || 1
        ' YQ=='     || 0
        'aGVsbG8=x' || 8
        '=='        || 0
    }

    def "malformed base32 gives Go's message as its result: #text"() {
        expect:
        render('{{ b32dec .t }}', [t: text]) == "illegal base32 data at input byte $place"

        where:
        text        || place
        'mfrgg==='  || 0
        'MFRGG'     || 0
        'M=======' || 1
        'MFR====='  || 3
        'MFRGGZDF=' || 8
        'A='        || 1
    }

    def "bytes survive: #text"() {
        expect:
        render('{{ b64enc .t }} {{ b32enc .t }} {{ b64enc .t | b64dec }} {{ b32enc .t | b32dec }}', [t: text]) ==
            "$base64 $base32 $text $text"

        where:
        text   || base64  | base32
        ''     || ''      | ''
        'a'    || 'YQ=='  | 'ME======'
        'ab'   || 'YWI='  | 'MFRA===='
        'abc'  || 'YWJj'  | 'MFRGG==='
        'é漢'   || 'w6nmvKI=' | 'YOU6NPFC'
    }

    def "what is not UTF-8 survives too, and line ends are skipped"() {
        expect:
        render('{{ b64dec "//79/A==" | b64enc }} {{ b64dec "//79/A==" | len }} {{ b64dec "YW\\nJ\\r\\nj" }}') == '//79/A== 4 abc'
    }

    def "check sums are of the bytes: #template"() {
        expect:
        render("{{ $template }}") == result

        where:
        template              || result
        'sha1sum ""'          || 'da39a3ee5e6b4b0d3255bfef95601890afd80709'
        'sha1sum "\\xff"'     || '85e53271e14006f0265921d02d4d736cdc580b0b'
        'sha256sum "héllo"'   || '3c48591d8d098a4538f5e013dfcf406e948eac4d3277b10bf614e295d6068179'
        'adler32sum "hello"'  || '103547413'
    }
}
