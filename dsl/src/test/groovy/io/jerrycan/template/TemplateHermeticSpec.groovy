package io.jerrycan.template

import io.jerrycan.template.value.Struct
import spock.lang.Specification

class TemplateHermeticSpec extends Specification {
    static class Bean {
        String name = 'bean'

        String getSecret() { 'secret' }
    }

    def "no value of the data leads to a Java member"() {
        when:
        Template.compile("{{ $path }}").render(
            [s: 'x', n: 1L, f: 1.5d, l: [1L], m: [k: 'v'], b: 'x'.bytes, t: Struct.of('param.T', [Name: 'n'])])

        then:
        def failure = thrown(RenderFailure)
        failure.message =~ /can't evaluate field|no entry for key/

        where:
        path << [
            '.class', '.getClass', '.s.class', '.s.getClass', '.s.length', '.s.bytes', '.n.longValue', '.f.TYPE', '.l.size',
            '.l.stream', '.m.getClass', '.m.class', '.m.entrySet', '.b.length', '.t.class', '.t.type', '.t.values',
            '(now).getClass', '(now).time', '(semver "1.2.3").getClass', '(list).size', '(dict).keySet'
        ]
    }

    def "an object that is no Go value is refused, not inspected"() {
        when:
        Template.compile('{{ .o }}').render([o: value])

        then:
        def failure = thrown(RenderFailure)
        failure.message == 'template: config:1:3: executing "config" at <.o>: data must be maps, lists, strings, numbers, ' +
            "booleans, bytes or a Struct; there is a value of Java ${value.class.name}"

        where:
        value << [new Bean(), new Object(), Optional.of(1), "${1}", String, new Date(0), ['a'] as String[]]
    }

    def "an object deep inside a list or map is refused, too"() {
        when:
        Template.compile(text).render([l: [[new Bean()]], m: [k: new Bean()]])

        then:
        def failure = thrown(RenderFailure)
        failure.message.endsWith("there is a value of Java ${Bean.name}")

        where:
        text << ['{{ .l }}', '{{ index .l 0 0 }}', '{{ range .m }}{{ end }}', '{{ .m.k.name }}', '{{ toJson .m }}', '{{ printf "%s" .l }}']
    }

    def "a map whose keys are no strings is refused"() {
        when:
        Template.compile(text).render([m: [1: 'a']])

        then:
        def failure = thrown(RenderFailure)
        failure.message.endsWith('keys of maps must be strings; there is one of Java java.lang.Integer')

        where:
        text << ['{{ .m }}', '{{ range .m }}{{ end }}', '{{ toJson .m }}', '{{ keys .m }}']
    }

    def "the process's environment and the network are out of reach"() {
        when:
        Template.compile(text).render([:])

        then:
        thrown(RenderFailure)

        where:
        text << ['{{ env "PATH" }}', '{{ expandenv "$PATH" }}', '{{ getHostByName "localhost" }}']
    }
}
