package io.jerrycan.template.sprig

import spock.lang.Specification

class NumbersSpec extends Specification implements Rendering {
    def "#value as int, int64 and float64"() {
        expect:
        render("{{ int $value }} {{ int64 $value }} {{ float64 $value }}", [n: 7L, l: [1L], z: null]) == result

        where:
        value                      || result
        '"x"'                      || '0 0 0'
        '""'                       || '0 0 0'
        '" 5"'                     || '0 0 0'
        '"1.9"'                    || '0 0 1.9'
        '"0x1F"'                   || '0 0 0'
        '"1_000"'                  || '0 0 1000'
        '"010"'                    || '10 10 10'
        '"+5"'                     || '5 5 5'
        '"9223372036854775808"'    || '0 0 9.223372036854776e+18'
        '"1e400"'                  || '0 0 0'
        '"-inf"'                   || '0 0 -Inf'
        '-3.99'                    || '-3 -3 -3.99'
        '1e30'                     || '-9223372036854775808 -9223372036854775808 1e+30'
        '.n'                       || '7 7 7'
        '.l'                       || '0 0 0'
        '.z'                       || '0 0 0'
        'true'                     || '1 1 1'
    }

    def "atoi cuts what is too large, toDecimal reads octal"() {
        expect:
        render(template) == result

        where:
        template                                                         || result
        '{{ atoi "x" }} {{ atoi "0x10" }} {{ atoi "-7" }}'               || '0 0 -7'
        '{{ atoi "99999999999999999999" }}'                              || '9223372036854775807'
        '{{ int (repeat 9000000 "9") }} {{ atoi (repeat 9000000 "9") }} {{ int (printf "%s7" (repeat 9000000 "0")) }}' || '0 9223372036854775807 7'
        '{{ toDecimal 777 }} {{ toDecimal "0644" }} {{ toDecimal "9" }}' || '511 420 0'
        '{{ toDecimal "-17" }} {{ toDecimal nil }}'                      || '-15 0'
        '{{ typeOf (int 1) }} {{ typeOf (atoi "1") }} {{ typeOf (toDecimal 1) }}' || 'int int int64'
    }
}
