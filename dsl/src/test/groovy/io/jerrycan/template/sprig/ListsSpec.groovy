package io.jerrycan.template.sprig

import spock.lang.Specification

class ListsSpec extends Specification implements Rendering {
    private static final NIL = 'runtime error: invalid memory address or nil pointer dereference'

    def "what is no list is refused: #template"() {
        expect:
        failure("{{ $template }}", [m: [:]]) == message

        where:
        template             || message
        'first .m'           || 'Cannot find first on type map'
        'mustLast 5'         || 'Cannot find last on type int'
        'rest "a"'           || 'Cannot find rest on type string'
        'initial 1.5'        || 'Cannot find initial on type float64'
        'append "a" 1'       || 'Cannot push on type string'
        'push .m 1'          || 'Cannot push on type map'
        'prepend 1 1'        || 'Cannot prepend on type int'
        'reverse "abc"'      || 'Cannot find reverse on type string'
        'uniq .m'            || 'Cannot find uniq on type map'
        'without "a" "b"'    || 'Cannot find without on type string'
        'has "a" "abc"'      || 'Cannot find has on type string'
        'compact "a"'        || 'Cannot compact on type string'
        'concat (list) .m'   || 'Cannot concat type map as list'
        'slice "abc" 1'      || 'list should be type of slice or array but string'
        'chunk 1 "abc"'      || 'Cannot chunk type string'
        'first nil'          || NIL
        'concat nil'         || NIL
        'slice (list 1) 2'   || 'reflect.Value.Slice: slice index out of bounds'
        'slice (list 1) -1'  || 'reflect.Value.Slice: slice index out of bounds'
        'slice (list 1 2) 2 1' || 'reflect.Value.Slice: slice index out of bounds'
        'chunk 0 (list 1)'   || 'runtime error: makeslice: len out of range'
    }

    def "a list that doubles and doubles is stopped"() {
        expect:
        failure('{{ $l := until 1000 }}{{ range until 20 }}{{ $l = concat $l $l }}{{ end }}') =~ /over the limit/
    }

    def "#template gives #result"() {
        expect:
        render("{{ $template }}", [b: 'hi'.bytes, l: ['a', 'b', 'c'], z: null]) == result

        where:
        template                                   || result
        'first .l'                                 || 'a'
        'last .l'                                  || 'c'
        'first (list)'                             || '<no value>'
        'rest .l'                                  || '[b c]'
        'initial .l'                               || '[a b]'
        'append .l nil'                            || '[a b c <nil>]'
        'prepend .l 0'                             || '[0 a b c]'
        'concat .l (until 2) .b'                   || '[a b c 0 1 104 105]'
        'reverse (until 3)'                        || '[2 1 0]'
        'uniq (list 1 1.0 "1" 1 nil nil (list 1) (list 1))' || '[1 1 1 <nil> [1]]'
        'without .l "a" "z"'                       || '[b c]'
        'has 104 .b'                               || 'false'
        'has (list 1) (list (list 1))'             || 'true'
        'has nil nil'                              || 'false'
        'compact (list 0 "" nil false "x" (list))' || '[x]'
        'slice .l 1'                               || '[b c]'
        'slice .l "1" 2.9'                         || '[b]'
        'slice (until 5) 1 3 | typeOf'             || '[]int'
        'slice .b 1 | typeOf'                      || '[]uint8'
        'chunk 2 .l'                               || '[[a b] [c]]'
        'chunk 2 .l | typeOf'                      || '[][]interface {}'
        'rest .b | typeOf'                         || '[]interface {}'
        'tuple 1 2'                                || '[1 2]'
    }

    def "an empty result is nil where it is in Go: #template"() {
        expect:
        render("{{ $template | toJson }}") == result

        where:
        template              || result
        'rest (list)'         || 'null'
        'initial (list)'      || 'null'
        'concat (list)'       || 'null'
        'slice (list) 0'      || 'null'
        'rest (list 1)'       || '[]'
        'compact (list 0)'    || '[]'
        'without (list 1) 1'  || '[]'
        'slice (list 1) 1'    || '[]'
        'chunk 1 (list)'      || '[]'
        'list'                || '[]'
    }

    def "the list that is given stays as it is"() {
        given:
        def list = ['c', 'a']

        when:
        render('{{ append .l 1 }}{{ reverse .l }}{{ sortAlpha .l }}{{ without .l "c" }}{{ prepend .l 1 }}', [l: list])

        then:
        list == ['c', 'a']
    }
}
