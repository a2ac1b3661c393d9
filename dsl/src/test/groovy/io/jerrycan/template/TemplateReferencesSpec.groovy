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

    def "a path tells whether rendering may pass it over"() {
        expect:
        Template.compile(text).references().findAll { it.conditional() }*.toString() == conditional

        where:
        text                                                              | conditional
        '{{ if .a }}{{ .b }}{{ else }}{{ .c }}{{ end }}{{ .d }}'          | ['.b', '.c']
        '{{ range .a }}{{ $.b }}{{ end }}'                                | ['.b']
        '{{ with .a }}{{ .b }}{{ end }}'                                  | ['.a.b']
        '{{ and .a .b (or .c .d) }}'                                      | ['.b', '.c', '.d']
        '{{ default .a .b }}'                                             | []
    }

    def "a template tells which functions it calls, and where"() {
        expect:
        Template.compile('{{ .a | upper }}\n{{ if (hasKey .b "x") }}{{ now }}{{ end }}').functions()*.toString() == [
            'FunctionUse[name=upper, line=1, column=9]', 'FunctionUse[name=hasKey, line=2, column=8]',
            'FunctionUse[name=now, line=2, column=28]']
    }

    def "a sketch has a word for every value, and takes one side of each decision"() {
        expect:
        Template.compile(text).sketch('x', otherwise).text() == sketch

        where:
        text                                                    | otherwise | sketch
        'a {{ .b }} c'                                          | false     | 'a x c'
        '{{ $a := .b }}{{ $a }}{{/* c */}}'                     | false     | 'x'
        '{{ if .a }}b{{ else if .c }}d{{ else }}e{{ end }}'     | false     | 'b'
        '{{ if .a }}b{{ else if .c }}d{{ else }}e{{ end }}'     | true      | 'e'
        '{{ range .a }}b {{ . }}{{ end }}c'                     | false     | 'b xc'
        '{{ range .a }}b{{ end }}c'                             | true      | 'c'
        "a\n{{- if .b }}\n c {{ .d -}}\n e {{ end }}"           | false     | 'a\n c xe '
        '{{ "}}" }}{{ define "t" }}u{{ end }}{{ template "t" }}' | false    | 'xx'
    }

    def "a sketch knows where its characters come from"() {
        given:
        def sketch = Template.compile('one {{ .a }}\n{{- if .b }}\n  two {{ .c }} three{{ end }}').sketch('x', false)

        expect:
        sketch.text() == 'one x\n  two x three'
        [sketch.line(4), sketch.column(4)] == [1, 8]
        [sketch.line(8), sketch.column(8)] == [3, 3]
        [sketch.line(14), sketch.column(14)] == [3, 16]
    }

    def "the whole numbers that are compared with what is read: #text"() {
        expect:
        Template.compile(text).wholeComparisons().collect { [it.read(), it.number(), it.line(), it.column()] } == expected

        where:
        text                                                || expected
        '{{ eq .a.b 3 }}'                                   || [['.a.b', '3', 1, 12]]
        'é\n{{ if or (lt 0 .a) (ge (.b).c 0x10) }}{{ end }}' || [['.a', '0', 2, 14], ['(.b).c', '0x10', 2, 31]]
        '{{ $n := .a }}{{ ne $n 1 2 }}'                     || [['$n', '1', 1, 24], ['$n', '2', 1, 26]]
        '{{ with .a }}{{ eq $.b 1 }}{{ end }}'              || [['$.b', '1', 1, 24]]
        '{{ eq .a 3.0 }}{{ eq .a "3" }}{{ eq 3 3 }}'        || []
        '{{ eq (len .a) 3 }}{{ add .a 3 }}{{ index .a 3 }}' || []
        '{{ $n := len .a }}{{ eq $n 3 }}'                   || []
        '{{ range $i, $e := .a }}{{ eq $i 3 }}{{ end }}'    || []
    }
}
