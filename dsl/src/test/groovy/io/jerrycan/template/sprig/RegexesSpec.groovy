package io.jerrycan.template.sprig

import spock.lang.Specification

class RegexesSpec extends Specification implements Rendering {
    def "a malformed expression fails, but matches nothing in regexMatch: #regex"() {
        expect:
        failure('{{ mustRegexFind .r "x" }}', [r: regex]) == "error parsing regexp: $message"
        failure('{{ regexFind .r "x" }}', [r: regex]) == "regexp: Compile(`$regex`): error parsing regexp: $message"
        render('{{ regexMatch .r "x" }}', [r: regex]) == 'false'

        where:
        regex      || message
        '('        || 'missing closing ): `(`'
        'a)'       || 'unexpected ): `a)`'
        '['        || 'missing closing ]: `[`'
        'a**'      || 'invalid nested repetition operator: `**`'
        '[b-a]'    || 'invalid character class range: `b-a`'
        '(a)\\1'   || 'invalid escape sequence: `\\1`'
        '(?=a)'    || 'invalid or unsupported Perl syntax: `(?=`'
        'x{1001}'  || 'invalid repeat count: `{1001}`'
    }

    def "an expression with many ways to match does not take for ever"() {
        expect:
        render('{{ regexMatch "^(a+)+$" (printf "%s!" (repeat 50000 "a")) }}') == 'false'
    }

    def "#template gives #result"() {
        expect:
        render("{{ $template }}") == result

        where:
        template                                       || result
        'regexMatch "^[a-z]+$" "ab"'                   || 'true'
        'regexMatch "." "\\n"'                         || 'false'
        'regexMatch "(?s)." "\\n"'                     || 'true'
        'regexMatch "(?i)É" "é"'                       || 'true'
        'regexMatch "\\\\p{Greek}" "α"'                || 'true'
        'regexMatch "a$" "a\\n"'                       || 'false'
        'regexFind "a|ab" "abc"'                       || 'a'
        'regexFind "x" "abc" | quote'                  || '""'
        'regexFindAll "a*" "baaac" -1 | toJson'        || '["","aaa",""]'
        'regexFindAll "[0-9]" "123" 2'                 || '[1 2]'
        'regexFindAll "x" "a" -1 | toJson'             || 'null'
        'regexReplaceAll "b*" "abba" "-"'              || '-a-a-'
        'regexReplaceAll "" "é漢" "-"'                 || '-é-漢-'
        'regexReplaceAll "a(.)" "banana" "${1}x$0$$"'  || 'bnxan$nxan$a'
        'regexReplaceAll "a(.)" "banana" "$1x"'        || 'ba'
        'regexReplaceAll "a(?P<n>.)" "banana" "$n"'    || 'bnna'
        'regexReplaceAll "a(.)" "bana" "${1"'          || 'b${1a'
        'regexReplaceAllLiteral "a" "banana" "$0"'     || 'b$0n$0n$0'
        'regexSplit "a" "banana" -1 | toJson'          || '["b","n","n",""]'
        'regexSplit "," "a,b,c" 2 | toJson'            || '["a","b,c"]'
        'regexSplit "," "a" 0 | toJson'                || 'null'
        'regexSplit "" "aé" -1 | toJson'               || '["a","é"]'
        'regexSplit "a" "" -1 | toJson'                || '[""]'
        'regexQuoteMeta "1.2[-]é"'                     || '1\\.2\\[-\\]é'
    }
}
