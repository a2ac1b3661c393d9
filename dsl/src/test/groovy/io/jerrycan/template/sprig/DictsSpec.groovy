package io.jerrycan.template.sprig

import io.jerrycan.template.value.TypedMap
import spock.lang.Specification

class DictsSpec extends Specification implements Rendering {
    private static final DATA = [
        fixed: Map.of('a', 1L), strings: TypedMap.ofStrings([k: 'v']), m: [a: 1L, b: [c: 'd']], z: null].asImmutable()

    def "#template fails"() {
        expect:
        failure("{{ $template }}", DATA) == message

        where:
        template                                     || message
        'set nil "a" 1'                              || 'assignment to entry in nil map'
        'set .fixed "b" 1'                           || "the dict is part of the template's input and cannot be changed; change a deepCopy of it"
        'unset .fixed "a"'                           || "the dict is part of the template's input and cannot be changed; change a deepCopy of it"
        'merge .fixed (dict "b" 1)'                  || "the dict is part of the template's input and cannot be changed; change a deepCopy of it"
        'dig "a" (dict)'                             || 'dig needs at least three arguments'
        'dig "a" "d" nil'                            || 'interface conversion: interface {} is nil, not map[string]interface {}'
        'dig "a" "x" "d" .m'                         || 'interface conversion: interface {} is int64, not map[string]interface {}'
        'dig "s" "k" "d" (dict "s" .strings)'        || 'interface conversion: interface {} is map[string]string, not map[string]interface {}'
        'dig 1 "d" .m'                               || 'interface conversion: interface {} is int, not string'
        'deepCopy nil'                               || 'reflect: call of reflect.Value.Type on zero Value'
        'merge (dict "a" .strings) (dict "a" (dict "x" 1))' || 'reflect.Value.SetMapIndex: value of type interface {} is not assignable to type string'
    }

    def "a typed map is no dict"() {
        expect:
        failure("{{ $function .strings \"k\" }}", DATA)
            .endsWith('wrong type for value; expected map[string]interface {}; got map[string]string')

        where:
        function << ['get', 'hasKey', 'pick', 'omit', 'unset']
    }

    def "#template gives #result"() {
        expect:
        render("{{ $template }}", DATA) == result

        where:
        template                                   || result
        'dict "a" 1 "odd"'                         || 'map[a:1 odd:]'
        'dict 1 "a" true "b" nil "c"'              || 'map[1:a <nil>:c true:b]'
        'get .m "none" | quote'                    || '""'
        'get (dict "a" nil) "a"'                   || '<no value>'
        'hasKey .m "a"'                            || 'true'
        'hasKey nil "a"'                           || 'false'
        'set (dict) "a" nil'                       || 'map[a:<nil>]'
        'unset (dict "a" 1) "a"'                   || 'map[]'
        'unset nil "a"'                            || 'map[]'
        'pluck "a" .m (dict "a" nil) (dict "b" 3)' || '[1 <nil>]'
        'keys (dict "b" 1 "a" 2) (dict "b" 3)'     || '[a b b]'
        'values (dict "b" 1 "a" 2)'                || '[2 1]'
        'pick .m "a" "z"'                          || 'map[a:1]'
        'omit .m "a"'                              || 'map[b:map[c:d]]'
        'dig "b" "c" "x" .m'                       || 'd'
        'dig "b" "z" "x" .m'                       || 'x'
        'dig "z" "c" nil .m'                       || '<no value>'
    }

    def "a change is seen through every name of the dict"() {
        expect:
        render('{{ $d := dict "a" 1 }}{{ $e := $d }}{{ $_ := set $e "b" 2 }}{{ $d }}') == 'map[a:1 b:2]'
    }

    def "a deep copy shares nothing that can change"() {
        expect:
        render('{{ $d := dict "l" (dict "x" 1) }}{{ $c := deepCopy $d }}{{ $_ := set $c.l "x" 2 }}{{ $d }} {{ $c }}') ==
            'map[l:map[x:1]] map[l:map[x:2]]'
        render('{{ $c := deepCopy .fixed }}{{ set $c "b" 2 }}', DATA) == 'map[a:1 b:2]'
    }

    def "a dict that holds itself is refused by what would go through it for ever"() {
        expect:
        failure("{{ \$d := dict }}{{ \$_ := set \$d \"self\" \$d }}{{ $function \$d }}") == message

        where:
        function     || message
        'deepCopy'   || 'the value contains itself or has too many levels'
        'mustToJson' || 'json: unsupported value: encountered a cycle or too many levels'
    }

    def "merge #first #second"() {
        expect:
        render("{{ merge (dict \"k\" $first) (dict \"k\" $second) }} {{ mergeOverwrite (dict \"k\" $first) (dict \"k\" $second) }}",
            DATA) == "map[k:$filled] map[k:$overwritten]"

        where:
        first            | second               || filled         | overwritten
        '1'              | '2'                  || '1'            | '2'
        '0'              | '"x"'                || 'x'            | 'x'
        '1'              | 'nil'                || '1'            | '<nil>'
        'nil'            | '1'                  || '1'            | '1'
        '(dict "x" 1)'   | '(dict "x" 2 "y" 3)' || 'map[x:1 y:3]' | 'map[x:2 y:3]'
        '(dict "x" 1)'   | '5'                  || 'map[x:1]'     | '5'
        '5'              | '(dict "x" 1)'       || '5'            | '5'
        '(dict)'         | '5'                  || '5'            | '5'
        '(list 1)'       | '(list 2 3)'         || '[1]'          | '[2 3]'
        '(list 1)'       | '(list)'             || '[1]'          | '[]'
        '(dict "x" 1)'   | '.strings'           || 'map[k:v x:1]' | 'map[k:v x:1]'
    }

    def "merge goes from left to right and changes the first dict only"() {
        expect:
        render('{{ $a := dict "a" 1 }}{{ $b := dict "b" (dict "x" 1) }}{{ $m := merge $a $b (dict "b" (dict "x" 2 "y" 3)) }}{{ $m }} {{ $a }}') ==
            'map[a:1 b:map[x:1 y:3]] map[a:1 b:map[x:1 y:3]]'
        render('{{ merge (dict) (dict "a" nil) }} {{ mergeOverwrite (dict) (dict "a" nil) }} {{ merge nil (dict "a" 1) }}') ==
            'map[] map[a:<nil>] map[a:1]'
    }
}
