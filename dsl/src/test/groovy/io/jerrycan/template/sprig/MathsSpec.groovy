package io.jerrycan.template.sprig

import spock.lang.Specification

class MathsSpec extends Specification implements Rendering {
    def "arithmetic that has no result fails"() {
        expect:
        failure(template) == message

        where:
        template                       || message
        '{{ div 1 0 }}'                || 'runtime error: integer divide by zero'
        '{{ mod 1 "x" }}'              || 'runtime error: integer divide by zero'
        '{{ divf 1 0 }}'               || 'decimal division by 0'
        '{{ addf (float64 "nan") 1 }}' || 'Cannot create a Decimal from NaN'
        '{{ until 2000000 }}'          || 'a list of 1000001 elements is over the limit of 1000000'
    }

    def "whole numbers: #template"() {
        expect:
        render("{{ $template }}", [z: null]) == result

        where:
        template                       || result
        'add'                          || '0'
        'add 1 "3" 2.9 .z true "x"'    || '7'
        'add 9223372036854775807 1'    || '-9223372036854775808'
        'add1 -1.9'                    || '0'
        'sub 3 10'                     || '-7'
        'mul 2 "3" 4'                  || '24'
        'div -7 2'                     || '-3'
        'mod -7 2'                     || '-1'
        'max "a" -1'                   || '0'
        'biggest 1 5 3'                || '5'
        'min 3 .z'                     || '0'
        'typeOf (max 1.9 1.1)'         || 'int64'
    }

    def "rounding: #template"() {
        expect:
        render("{{ $template }}") == result

        where:
        template              || result
        'ceil "1.2"'          || '2'
        'floor -1.5'          || '-2'
        'round 2.5 0'         || '3'
        'round -2.5 0'        || '-3'
        'round -1.4 0'        || '-2'
        'round 123.555555 3'  || '123.556'
        'round 1234.5 -2'     || '1200'
        'round 3.14159 2 0.8' || '3.14'
        'round "abc" 1'       || '0'
        'round 1e7 0'         || '1e+07'
    }

    def "decimals: #template"() {
        expect:
        render("{{ $template }}") == result

        where:
        template               || result
        'addf'                 || '0'
        'addf 0.1 0.2'         || '0.3'
        'add1f "0.1"'          || '1.1'
        'subf 0.3 0.1'         || '0.2'
        'mulf 1.1 1.1 1.1'     || '1.331'
        'divf 1 3'             || '0.3333333333333333'
        'divf 1 7 3'           || '0.0476190476190476'
        'maxf 1.5 "2.5" 2'     || '2.5'
        'minf 3 1.5 "x"'       || '0'
    }

    def "ranges: #template"() {
        expect:
        render("{{ $template }}") == result

        where:
        template                           || result
        'until 3'                          || '[0 1 2]'
        'until -3'                         || '[0 -1 -2]'
        'until 0 | toJson'                 || '[]'
        'untilStep 2 8 2'                  || '[2 4 6]'
        'untilStep 5 0 -2'                 || '[5 3 1]'
        'untilStep 0 5 0'                  || '[]'
        'untilStep 0 -5 2'                 || '[]'
        'untilStep 9223372036854775806 9223372036854775807 5' || '[9223372036854775806]'
        'seq'                              || ''
        'seq 3'                            || '1 2 3'
        'seq 0'                            || '1 0'
        'seq 5 2'                          || '5 4 3 2'
        'seq 10 -3 0'                      || '10 7 4 1'
        'seq 5 1 0'                        || ''
        'seq 1 2 3 4'                      || ''
        'typeOf (until 1)'                 || '[]int'
    }
}
