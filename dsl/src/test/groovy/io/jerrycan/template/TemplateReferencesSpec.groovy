package io.jerrycan.template

import spock.lang.Specification

class TemplateReferencesSpec extends Specification {
    private static List<String> paths(String text) {
        Template.compile(text).references().collect { "${it.fromRoot() ? '' : '?'}$it${it.lenient() ? '?' : ''}".toString() }
    }

    def "a template tells which paths it reads"() {
        expect:
        paths(text) == paths

        where:
        text                                                         | paths
        'text'                                                       | []
        '{{ .Phases.dump.Output.path }}'                             | ['.Phases.dump.Output.path']
        '{{ .a }}{{ if .b }}{{ .c }}{{ else }}{{ .d }}{{ end }}'     | ['.a', '.b', '.c', '.d']
        '{{ .a | printf "%s" .b | upper }}'                          | ['.a', '.b']
        '{{ $.a.b }}'                                                | ['.a.b']
        '{{ with .a }}{{ .b }}{{ $.c }}{{ end }}{{ .d }}'            | ['.a', '.a.b', '.c', '.d']
        '{{ with .a | upper }}{{ .b }}{{ end }}'                     | ['.a', '?.b']
        '{{ with .a }}{{ else }}{{ .b }}{{ end }}'                   | ['.a', '.b']
        '{{ range .a }}{{ .b }}{{ $.c }}{{ end }}'                   | ['.a', '?.b', '.c']
        '{{ range $k, $v := .a }}{{ $v.b }}{{ end }}'                | ['.a', '?.b']
        '{{ $x := .a.b }}{{ $x.c }}{{ $x = .d }}{{ $x.e }}'          | ['.a.b', '.a.b.c', '.d', '?.e']
        '{{ index .a "b" "c" }}'                                     | ['.a.b.c?']
        '{{ (index .a "b").c }}'                                     | ['.a.b.c']
        '{{ index .a .k "c" }}'                                      | ['.a', '.k']
        '{{ index .a.l 0 }}'                                         | ['.a.l']
        '{{ (.a).b }} {{ (print .c).d }}'                            | ['.a.b', '?.d', '.c']
        '{{ define "t" }}{{ .x }}{{ end }}{{ template "t" .a }}'     | ['?.x', '.a']
        '{{ `.a` }}{{ "{{ .b }}" }}'                                 | []
    }

    def "a path has its place"() {
        expect:
        Template.compile('é {{ .a.b }}\n  {{ index .c "d" }}{{ (.e).f }}').references().collect { [it.toString(), it.line(), it.column()] } ==
            [['.a.b', 1, 6], ['.c.d', 2, 12], ['.e.f', 2, 25]]
    }
}
