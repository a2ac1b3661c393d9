package io.jerrycan.template.sprig

import spock.lang.Specification

class SemversSpec extends Specification implements Rendering {
    def "#template fails"() {
        expect:
        failure("{{ $template }}") == message

        where:
        template                          || message
        'semver "1.2.3.4"'                || 'Invalid Semantic Version'
        'semver ""'                       || 'Invalid Semantic Version'
        'semverCompare "bad" "1.2.3"'     || 'improper constraint: bad'
        'semverCompare ">1 <2" "1.2.3"'   || 'improper constraint: >1 <2'
        'semverCompare "1|2" "1.2.3"'     || 'constraint Parser Error'
        'semverCompare "^1" "x"'          || 'Invalid Semantic Version'
    }

    def "a version has parts"() {
        expect:
        render('{{ with semver "v1.2-rc.1+b" }}{{ . }} {{ .Major }} {{ .Minor }} {{ .Patch }} {{ .Prerelease }} {{ .Metadata }} {{ .Original }} {{ typeOf .Major }}{{ end }}') ==
            '1.2.0-rc.1+b 1 2 0 rc.1 b v1.2-rc.1+b int64'
    }

    def "versions compare and count up"() {
        expect:
        render("{{ $template }}") == result

        where:
        template                                                || result
        '(semver "1.2.3").Compare (semver "1.2.4")'             || '-1'
        '(semver "1.0.0-rc.1").LessThan (semver "1.0.0")'       || 'true'
        '(semver "1.0.0-2").LessThan (semver "1.0.0-10")'       || 'true'
        '(semver "1.0.0-a").GreaterThan (semver "1.0.0-1")'     || 'true'
        '(semver "1.0.0+a").Equal (semver "1.0.0+b")'           || 'true'
        '(semver "1.2.3").IncMinor'                             || '1.3.0'
        '(semver "1.2.3-rc").IncPatch'                          || '1.2.3'
    }

    def "#version fits #constraint: #fits"() {
        expect:
        render('{{ semverCompare .c .v }}', [c: constraint, v: version]) == "$fits"

        where:
        constraint            | version              || fits
        '1.2.3'               | 'v1.2.3+build'       || true
        '=1.2'                | '1.2.5'              || false
        '1.2.x'               | '1.2.5'              || true
        '!=1.x'               | '1.5.0'              || false
        '!=1.2.3'             | '1.2.4'              || true
        '<2'                  | '2.3.0'              || true
        '<2.0.0'              | '2.0.0'              || false
        '<1.2'                | '1.2.0'              || false
        '<=1.2'               | '1.2.9'              || false
        '<=1.2.x'             | '1.2.9'              || true
        '~1'                  | '1.9.0'              || true
        '~1.2'                | '1.3.0'              || false
        '^0.2.3'              | '0.3.0'              || true
        '^1.2'                | '2.0.0'              || false
        '1.2 - 1.4'           | '1.4.1'              || false
        '>=1.0, <2.0.0 || 3.x' | '3.7.0'             || true
        '*'                   | '1.0.0-beta'         || false
        '>=1.0.0'             | '1.1.0-beta'         || false
        '>=1.16-0'            | 'v1.27.3-gke.100'    || true
    }
}
