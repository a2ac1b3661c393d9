package io.jerrycan.template

import io.jerrycan.template.function.FunctionSet
import io.jerrycan.template.value.TypedList
import io.jerrycan.template.value.TypedMap
import spock.lang.Specification

class TemplateErrorsSpec extends Specification {
    private static RenderFailure failure(String text, Object data = [:]) {
        try {
            Template.compile(text).render(data)
            null
        } catch (RenderFailure e) {
            e
        }
    }

    def "a text that is no template says where, and why"() {
        when:
        def failure = failure(text)

        then:
        failure.message == message
        [failure.line(), failure.column()] == [line, column]
        failure.template() == text
        failure.key().empty

        where:
        text                          | line | column | message
        'a {{'                        | 1    | 5      | 'template: config:1:4: unclosed action'
        '{{ .x }'                     | 1    | 7      | 'template: config:1:6: unexpected "}" in operand'
        'a\n{{ if .x }}\nb'           | 3    | 2      | 'template: config:3:1: unexpected EOF'
        'é\n  {{ nosuch 1 }}'         | 2    | 6      | 'template: config:2:5: function "nosuch" not defined'
        '{{ "é" | nosuch }}'          | 1    | 10     | 'template: config:1:10: function "nosuch" not defined'
        '{{ .a }}\n{{ print $x }}'    | 2    | 10     | 'template: config:2:9: undefined variable "$x"'
        '{{ .a }}\n\n{{ .b"c" }}'     | 3    | 4      | 'template: config:3:3: bad character U+0022 \'"\''
        '{{ range .l }}{{ end }}{{ break }}' | 1 | 33 | 'template: config:1:32: {{break}} outside {{range}}'
    }

    def "a rendering that fails names template, line, column and expression"() {
        when:
        def failure = failure(text, [n: 1L, s: 'text', z: null, m: [k: 'v'], l: [1L]])

        then:
        failure.message == "template: config:$message".toString()
        [failure.line(), failure.column()] == [line, column]

        where:
        text                             | line | column | message
        '{{ .n.x }}'                     | 1    | 4      | '1:5: executing "config" at <.n.x>: can\'t evaluate field x in type interface {}'
        'a\nb {{ .s.x }}'                | 2    | 6      | '2:7: executing "config" at <.s.x>: can\'t evaluate field x in type interface {}'
        '{{ .z.x }}'                     | 1    | 4      | '1:5: executing "config" at <.z.x>: nil pointer evaluating interface {}.x'
        'é{{ index .l 7 }}'              | 1    | 5      | '1:5: executing "config" at <index .l 7>: error calling index: index out of range: 7'
        '{{ upper .n }}'                 | 1    | 10     | '1:9: executing "config" at <.n>: wrong type for value; expected string; got int64'
        '{{ upper .s 1 }}'               | 1    | 4      | '1:3: executing "config" at <upper>: wrong number of args for upper: want 1 got 2'
        '{{ if eq .n "1" }}{{ end }}'    | 1    | 7      | '1:6: executing "config" at <eq .n "1">: error calling eq: incompatible types for comparison: int64 and string'
        '{{ define "t" }}\n{{ .x }}{{ end }}{{ template "t" .s }}' | 2 | 4 | '2:3: executing "t" at <.x>: can\'t evaluate field x in type string'
        '{{ template "t" }}'             | 1    | 13     | '1:12: executing "config" at <{{template "t"}}>: template "t" not defined'
        '{{ fail "give a name" }}'       | 1    | 4      | '1:3: executing "config" at <fail "give a name">: error calling fail: give a name'
        '{{ .s 1 }}'                     | 1    | 4      | '1:3: executing "config" at <.s>: s is not a method but has arguments'
    }

    def "a key that is missing can be asked for"() {
        expect:
        failure(text, [m: [k: 'v'], o: TypedMap.ofStrings([a: 'b'])]).key() == Optional.of(key)

        where:
        text                             | key
        '{{ .gone }}'                    | 'gone'
        '{{ .m.gone.deeper }}'           | 'gone'
        '{{ .o.gone }}'                  | 'gone'
        '{{ with .m }}{{ .lost }}{{ end }}' | 'lost'
        '{{ (index .m "gone").x }}'      | 'x'
    }

    def "a message never holds a value of the data"() {
        given:
        def secret = 's3cr3t'
        def data = [s: secret, l: [secret], m: [k: secret], b: secret.bytes, t: TypedList.ofStrings([secret])]

        expect:
        !failure(text, data).message.contains(secret)
        failure(text, data).cause == null

        where:
        text << [
            '{{ range .s }}{{ end }}',
            '{{ eq .l .l }}',
            '{{ eq .l .m }}',
            '{{ eq .b .b }}',
            '{{ lt .s 1 }}',
            '{{ .s.x }}',
            '{{ index .s .s }}',
            '{{ index .m 1 }}',
            '{{ substr .s 1 .s }}',
            '{{ call .s }}',
            '{{ template "t" .s }}{{ define "t" }}{{ .x.y }}{{ end }}',
            '{{ until .s }}',
            '{{ b64enc .l }}',
            '{{ first .s }}',
            '{{ printf .l }}'
        ]
    }

    def "an unforeseen failure of a function is told without its message, which may hold a value"() {
        given:
        def functions = FunctionSet.builder().add('broken', '', { throw new IllegalStateException('s3cr3t') }).build()

        when:
        Template.compile('{{ broken }}', TemplateOptions.kanister().withFunctions(functions)).render([:])

        then:
        def failure = thrown(RenderFailure)
        failure.message ==
            'template: config:1:3: executing "config" at <broken>: error calling broken: unexpected IllegalStateException'
    }
}
