package io.jerrycan.template.sprig

import io.jerrycan.template.value.GoType
import io.jerrycan.template.value.TypedNil
import spock.lang.Specification

class DefaultsSpec extends Specification implements Rendering {
    def "#value is empty: #empty"() {
        expect:
        render("{{ empty $value }} {{ default \"d\" $value | kindIs \"string\" }}",
            [z: null, l: [], m: [:], nil: new TypedNil(GoType.BYTES), b: 'x'.bytes]) == "$empty $empty"

        where:
        value                 || empty
        'nil'                 || true
        '.z'                  || true
        'false'               || true
        '0'                   || true
        '0.0'                 || true
        '.l'                  || true
        '.m'                  || true
        '.nil'                || true
        '(list 0)'            || false
        '.b'                  || false
        'now'                 || false
        '(semver "0.0.0")'    || false
    }

    def "the first that is not empty is taken: #template"() {
        expect:
        render("{{ $template }}", [z: null]) == result

        where:
        template                      || result
        'default "d"'                 || 'd'
        'default "d" "" "b"'          || 'd'
        'coalesce 0 "" .z 7 8'        || '7'
        'coalesce'                    || '<no value>'
        'ternary "T" "F" (empty .z)'  || 'T'
        'any 0 "" .z'                 || 'false'
        'any 0 1'                     || 'true'
        'all 1 ""'                    || 'false'
        'all'                         || 'true'
    }

    def "types and kinds have Go's names: #value"() {
        expect:
        render("{{ typeOf $value }} {{ kindOf $value }}", [n: 1L, b: 'x'.bytes, z: null]) == result

        where:
        value              || result
        'nil'              || '<nil> invalid'
        '.z'               || '<nil> invalid'
        '1'                || 'int int'
        '.n'               || 'int64 int64'
        '1.5'              || 'float64 float64'
        '.b'               || '[]uint8 slice'
        '(list)'           || '[]interface {} slice'
        '(dict)'           || 'map[string]interface {} map'
        '(split "," "a")'  || 'map[string]string map'
        'now'              || 'time.Time struct'
        '(semver "1.2.3")' || '*semver.Version ptr'
    }

    def "a type is like the type that it points to"() {
        expect:
        render('{{ typeIs "int" 1 }} {{ kindIs "map" (dict) }} {{ typeIsLike "semver.Version" (semver "1.0.0") }} ' +
            '{{ typeIsLike "*semver.Version" (semver "1.0.0") }} {{ typeIsLike "*string" "a" }}') == 'true true true true false'
    }

    def "values are deeply equal if types and contents are: #template"() {
        expect:
        render("{{ deepEqual $template }}", [l: ['a', [k: 1L]], n: 1L]) == "$equal"

        where:
        template                                 || equal
        '1 1.0'                                  || false
        '.n 1'                                   || false
        '(list "a") (splitList "," "a")'         || false
        '(float64 "nan") (float64 "nan")'        || false
        '(list) (rest (list))'                   || false
        'nil (list)'                             || false
        '(dict "a" 1) (dict "b" 1)'              || false
        '(list 1 2) (list 1 3)'                  || false
        'nil nil'                                || true
        '.l (list "a" (dict "k" .n))'            || true
        '(toDate "2006" "2021") (toDate "2006" "2021")' || true
        '(semver "1.2.3") (semver "1.2.3")'      || true
    }
}
