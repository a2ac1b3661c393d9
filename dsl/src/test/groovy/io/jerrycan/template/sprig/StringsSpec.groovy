package io.jerrycan.template.sprig

import spock.lang.Specification

class StringsSpec extends Specification implements Rendering {
    def "a length or position that does not fit fails as in Go"() {
        expect:
        failure(template) == message

        where:
        template                      || message
        '{{ trunc -1 "abc" }}'        || 'runtime error: slice bounds out of range [:-1]'
        '{{ substr 3 2 "hello" }}'    || 'runtime error: slice bounds out of range [3:2]'
        '{{ substr 6 -1 "hello" }}'   || 'runtime error: slice bounds out of range [6:5]'
        '{{ substr -2 9 "hello" }}'   || 'runtime error: slice bounds out of range [:9] with length 5'
        '{{ substr -5 -5 "hello" }}'  || 'runtime error: slice bounds out of range [:-5]'
        '{{ repeat -1 "a" }}'         || 'strings: negative Repeat count'
        '{{ indent -1 "a" }}'         || 'strings: negative Repeat count'
    }

    def "a result that would fill the memory is refused before it is made"() {
        expect:
        failure(template) =~ /is over the limit of/

        where:
        template << [
            '{{ repeat 9223372036854775807 "ab" }}',
            '{{ indent 1000000000 "a" }}',
            '{{ repeat 1000000 "\\n" | indent 1000 }}',
            '{{ repeat 100000 "a" | replace "a" (repeat 1000 "b") }}',
            '{{ repeat 2000000 "a" | splitList "" }}',
            '{{ $l := list }}{{ $s := repeat 10000000 "a" }}{{ join "" (list $s $s) }}',
            '{{ $s := repeat 10000000 "a" }}{{ cat $s $s }}',
        ]
    }

    def "strings are cut by bytes"() {
        expect:
        render(template) == result

        where:
        template                                          || result
        '{{ trunc 5 "abcdefgh" }}'                        || 'abcde'
        '{{ trunc 2 "éa" }}|{{ trunc 0 "a" }}'            || 'é|'
        '{{ trunc 1 "é" | b64enc }}'                      || 'ww=='
        '{{ substr 0 -1 "hello" }}|{{ substr -1 3 "hello" }}' || 'hello|hel'
        '{{ substr 2 100 "hello" }}|{{ substr 2 3 "éa" }}' || 'llo|a'
    }

    def "what stands at the ends goes away"() {
        expect:
        render(template) == result

        where:
        template                                                  || result
        '{{ trim "\\u0085\\u00a0 x \\u2003\\r\\n" }}'             || 'x'
        '{{ trimAll "$-" "$-x-$" }}|{{ trimall "é" "éxé" }}'      || 'x|x'
        '{{ trimPrefix "pre-" "pre-pre-x" }}|{{ trimPrefix "x" "a" }}' || 'pre-x|a'
        '{{ trimSuffix ".gz" "a.gz" }}|{{ trimSuffix "" "a" }}'   || 'a|a'
    }

    def "texts are looked for and replaced"() {
        expect:
        render(template) == result

        where:
        template                                               || result
        '{{ contains "é" "aé" }} {{ contains "" "" }} {{ contains "A" "a" }}' || 'true true false'
        '{{ hasPrefix "a" "ab" }} {{ hasSuffix "a" "ab" }}'    || 'true false'
        '{{ replace "aa" "a" "aaaa" }}'                        || 'aa'
        '{{ replace "" "-" "éb" }}|{{ replace "" "-" "" }}'    || '-é-b-|-'
        '{{ repeat 3 "ab" }}|{{ repeat 0 "ab" }}'              || 'ababab|'
    }

    def "lines are indented, empty ones too"() {
        expect:
        render('{{ indent 2 "a\\n\\nb\\n" }}|{{ nindent 2 "x" }}') == '  a\n  \n  b\n  |\n  x'
    }

    def "nil is left out of quotes and concatenations"() {
        expect:
        render(template, [b: 'hi'.bytes, z: null]) == result

        where:
        template                                  || result
        '{{ quote "a\\"b" .z 1 true }}'           || '"a\\"b" "1" "true"'
        '{{ quote .b }} {{ squote .b }}'          || '"hi" \'[104 105]\''
        '{{ squote "it\'s" .z 1.5 }}'             || "'it's' '1.5'"
        '{{ quote "é\\u200b\\x01\\xff" }}'        || '"é\\u200b\\x01\\xff"'
        '{{ cat "a" .z 1 "b" }}|{{ cat }}|{{ cat "" "x" }}' || 'a 1 b|| x'
    }

    def "plural counts"() {
        expect:
        render('{{ plural "pod" "pods" 1 }} {{ plural "pod" "pods" 0 }} {{ plural "pod" "pods" -1 }}') == 'pod pods pods'
    }
}
